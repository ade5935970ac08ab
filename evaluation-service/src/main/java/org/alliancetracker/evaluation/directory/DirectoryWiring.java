package org.alliancetracker.evaluation.directory;

import org.alliancetracker.kit.consume.Intake;
import org.alliancetracker.kit.consume.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bean's name is the binding's: {@code allianceEvents-in-0}. */
@Configuration(proxyBeanMethods = false)
class DirectoryWiring {

  @Bean
  Intake<AllianceView> allianceEvents(Intakes intakes) {
    return intakes.open(new DirectoryView());
  }
}

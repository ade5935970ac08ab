package org.alliancetracker.partnership.evaluation;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.consume.Intake;
import org.alliancetracker.kit.consume.Intakes;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.partnership.alliance.Alliance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvaluationIntake {

  /** The bean's name is the binding's name in the settings. */
  @Bean
  Intake<EvaluationView> evaluationEvents(Intakes intakes, EventLog<Alliance, AllianceEvent> log) {
    return intakes.open(new EvaluationNews(log));
  }
}

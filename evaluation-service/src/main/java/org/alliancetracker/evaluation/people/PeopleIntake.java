package org.alliancetracker.evaluation.people;

import java.util.List;
import java.util.function.Consumer;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.kit.consume.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears who was erased; names and addresses are none of this service's business. The bean's name is the binding's. */
@Configuration(proxyBeanMethods = false)
class PeopleIntake {

  @Bean
  Consumer<Message<List<byte[]>>> personRecords(Intakes intakes, ErasedStore erased) {
    return intakes.records("evaluation", PeopleTopic.TOPIC, bytes -> {
      PersonRecord record = PeopleTopic.read(bytes);
      if (record.erased()) {
        erased.keep(record.personId());
      }
    });
  }
}

package org.alliancetracker.notification.intake;

import java.util.List;
import java.util.function.Consumer;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.kit.consume.Intakes;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Takes people in. Who becomes known gets what waited; of who is erased nothing is kept but ids and states. */
@Configuration(proxyBeanMethods = false)
class PeopleIntake {

  @Bean
  Consumer<Message<List<byte[]>>> personRecords(Intakes intakes, People people, Correspondence correspondence) {
    return intakes.records("notification", PeopleTopic.TOPIC, bytes -> {
      PersonRecord record = PeopleTopic.read(bytes);
      if (people.take(record)) {
        if (record.erased()) {
          correspondence.erase(record.personId());
        } else {
          correspondence.personKnown(record.personId());
        }
      }
    });
  }
}

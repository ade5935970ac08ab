package org.alliancetracker.evaluation.people;

import java.util.List;
import java.util.function.Consumer;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.kit.consume.Intakes;
import org.alliancetracker.kit.consume.PoisonEvent;
import org.alliancetracker.kit.input.ShownText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;

/** Hears who was erased; names and addresses are none of this service's business. The bean's name is the binding's. */
@Configuration(proxyBeanMethods = false)
class PeopleIntake {

  @Bean
  Consumer<Message<List<byte[]>>> personRecords(Intakes intakes, ErasedStore erased) {
    return intakes.records("evaluation", PeopleTopic.TOPIC, bytes -> {
      PersonRecord record = read(bytes);
      if (record.erased()) {
        erased.keep(record.personId());
      }
    });
  }

  private static PersonRecord read(byte[] bytes) {
    PersonRecord record;
    try {
      record = PeopleTopic.read(bytes);
    } catch (JacksonException broken) {
      throw new PoisonEvent("this is no person: " + broken.getOriginalMessage());
    }
    if (record == null || ShownText.isNothing(record.personId())) {
      throw new PoisonEvent("this is no person: it has no personId");
    }
    return record;
  }
}

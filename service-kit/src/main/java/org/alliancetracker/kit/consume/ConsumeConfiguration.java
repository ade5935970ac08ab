package org.alliancetracker.kit.consume;

import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.kafka.KafkaConfiguration;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.alliancetracker.kit.store.StorePreparation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** For a service that reads topics: intakes, dead letters, and the operator's redrive and discard. */
@Configuration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, DeadLetterOperations.class})
@PropertySource("classpath:kit-consume.properties")
public class ConsumeConfiguration {

  @Bean
  Intakes intakes(MongoDatabase database, StorePreparation preparation, Topics topics, InstantSource clock) {
    return new Intakes(database, preparation, topics, clock);
  }

  @Bean
  ContainerFailures containerFailures(KafkaSettings settings) {
    return new ContainerFailures(settings);
  }

  @Bean
  DeadLetterTopic deadLetterTopic(KafkaSettings settings) {
    return new DeadLetterTopic(settings);
  }

  @Bean
  Redrive redrive(DeadLetterTopic letters, InstantSource clock) {
    return new Redrive(letters, clock);
  }
}

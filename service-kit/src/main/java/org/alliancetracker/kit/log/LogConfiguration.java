package org.alliancetracker.kit.log;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.alliancetracker.kit.kafka.KafkaConfiguration;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.store.StoreConfiguration;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.trace.Traces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** For a service that records events: store, logs with their relays, and the operator's republish. */
@Configuration(proxyBeanMethods = false)
@Import({StoreConfiguration.class, KafkaConfiguration.class})
public class LogConfiguration {

  @Bean
  TopicWriter topicWriter(KafkaSettings settings) {
    return new TopicWriter(settings);
  }

  @Bean
  EventLogs eventLogs(
      MongoDatabase database, StorePreparation preparation, TopicWriter writer, Topics topics, InstantSource clock,
      Traces traces) {
    return new EventLogs(database, preparation, writer, topics, clock, traces);
  }
}

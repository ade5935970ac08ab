package org.alliancetracker.kit.kafka;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where Kafka is, and which topics must exist there. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {

  @Bean
  KafkaSettings kafkaSettings(
      @Value("${ALLIANCE_KAFKA_BOOTSTRAP}") String bootstrap, @Value("${spring.application.name}") String service) {
    return new KafkaSettings(bootstrap, service);
  }

  @Bean
  Topics topics(KafkaSettings settings) {
    return new Topics(settings);
  }
}

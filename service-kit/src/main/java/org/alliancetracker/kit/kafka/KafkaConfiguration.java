package org.alliancetracker.kit.kafka;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where Kafka is, and which topics must exist there. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {

  @Bean
  KafkaSettings kafkaSettings(
      @Value("${ALLIANCE_KAFKA_BOOTSTRAP}") String bootstrap, @Value("${spring.application.name}") String service,
      Environment environment) {
    return new KafkaSettings(bootstrap, service, KafkaSecurity.of(environment::getProperty));
  }

  @Bean
  Topics topics(KafkaSettings settings) {
    return new Topics(settings);
  }
}

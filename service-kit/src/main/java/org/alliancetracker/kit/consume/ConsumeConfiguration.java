package org.alliancetracker.kit.consume;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.alliancetracker.kit.kafka.KafkaConfiguration;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.run.Regularly;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.trace.Traces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/** For a service that reads topics: intakes, dead letters, and the operator's redrive and discard. */
@Configuration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, DeadLetterOperations.class})
@PropertySource("classpath:kit-consume.properties")
public class ConsumeConfiguration {

  @Bean
  Intakes intakes(MongoDatabase database, StorePreparation preparation, Topics topics, InstantSource clock, Traces traces) {
    return new Intakes(database, preparation, topics, clock, traces);
  }

  @Bean
  ContainerFailures containerFailures(KafkaSettings settings, MeterRegistry meters) {
    return new ContainerFailures(settings, meters);
  }

  @Bean
  static BinderLogin binderLogin(ConfigurableEnvironment environment) {
    return new BinderLogin(environment);
  }

  @Bean
  LeaderTerms leaderTerms() {
    return new LeaderTerms();
  }

  @Bean
  DeadLetterTopic deadLetterTopic(KafkaSettings settings) {
    return new DeadLetterTopic(settings);
  }

  @Bean
  Lags lags(KafkaSettings settings, Intakes intakes) {
    return new Lags(settings, intakes);
  }

  @Bean
  Regularly lagsMeasured(Lags lags) {
    return new Regularly("lags", Duration.ofSeconds(15), Duration.ofSeconds(2), lags::measure);
  }

  @Bean
  ParkedWatch parkedWatch(Intakes intakes) {
    return new ParkedWatch(intakes);
  }

  @Bean
  Regularly parkedCounted(ParkedWatch watch, StorePreparation preparation) {
    return new Regularly("parked-watch", Duration.ofMinutes(10), Duration.ofSeconds(1), () -> {
      preparation.require();
      watch.look();
    });
  }

  @Bean
  Regularly viewsRenewed(Intakes intakes, StorePreparation preparation, KafkaSettings settings) {
    Renewal renewal = new Renewal(new WholeTopic(settings));
    return new Regularly("views-renewed", Duration.ofMinutes(10), Duration.ofSeconds(2), () -> {
      preparation.require();
      intakes.all().forEach(renewal::run);
    });
  }

  @Bean
  Redrive redrive(DeadLetterTopic letters, InstantSource clock) {
    return new Redrive(letters, clock);
  }
}

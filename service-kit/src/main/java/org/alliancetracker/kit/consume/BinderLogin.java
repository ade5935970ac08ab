package org.alliancetracker.kit.consume;

import java.util.HashMap;
import java.util.Map;
import org.alliancetracker.kit.kafka.KafkaSecurity;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The binder makes clients of its own, in a context of its own that knows the environment only. */
final class BinderLogin implements BeanFactoryPostProcessor {

  private static final String SETTING = "spring.cloud.stream.kafka.binder.configuration[%s]";

  private final ConfigurableEnvironment environment;

  BinderLogin(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Map<String, Object> settings = new HashMap<>();
    KafkaSecurity.of(environment::getProperty).forEach((name, value) -> settings.put(SETTING.formatted(name), value));
    environment.getPropertySources().addLast(new MapPropertySource("kafka-login", settings));
  }
}

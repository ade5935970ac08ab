package org.alliancetracker.kit.run;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where a program learns what time it is; everything else is given the source or the instant. */
@Configuration(proxyBeanMethods = false)
public class SystemTime {

  @Bean
  InstantSource instantSource() {
    return InstantSource.system();
  }
}

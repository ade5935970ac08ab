package org.alliancetracker.gateway.signin;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;

/** All ways in, each a provider of its own. */
@Configuration(proxyBeanMethods = false)
class SignInDoor {

  @Bean
  AuthenticationManager waysIn(List<AuthenticationProvider> ways) {
    return new ProviderManager(ways);
  }
}

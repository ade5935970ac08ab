package org.alliancetracker.kit.identity;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A service lets in only whom the gateway vouches for; {@code /operations/**} is for administrators. */
@Configuration(proxyBeanMethods = false)
public class IdentityEdge implements WebMvcConfigurer {

  private static final AuthenticationEntryPoint WHO_ARE_YOU = (request, response, refused) -> ProblemWriter.write(
      request, response, ActingPersons.unauthenticated(), Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));

  /** Looked up at the first request: beans of this kind need the store, which is not there yet. */
  private final Supplier<List<ErasedPeople>> erased;

  IdentityEdge(ObjectProvider<ErasedPeople> erased) {
    this.erased = SingletonSupplier.of(() -> erased.stream().toList());
  }

  @Bean
  TokenCheck tokenCheck(@Value("${ALLIANCE_TOKEN_PUBLIC_KEY_FILE}") Path publicKeyFile) {
    return new TokenCheck(new PublicKeyFile(publicKeyFile));
  }

  @Bean
  SecurityFilterChain onlyVouchedPersons(HttpSecurity http, TokenCheck tokens, InstantSource time) {
    AuthenticationManager bearer = presented -> tokens.person(((BearerTokenAuthenticationToken) presented).getToken(), time.instant())
        .map(PersonAuthentication::new)
        .orElseThrow(() -> new InvalidBearerTokenException("not a token of the gateway"));
    return http
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET, "/health").permitAll()
            .requestMatchers("/operations/**", "/metrics").hasRole(ActingPerson.ADMINISTRATOR)
            .anyRequest().authenticated())
        .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> bearer)
            .authenticationEntryPoint(WHO_ARE_YOU))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(WHO_ARE_YOU)
            .accessDeniedHandler((request, response, denied) -> ProblemWriter.write(request, response, InputProblems.notAllowed())))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActingPersons(person -> erased.get().stream().anyMatch(one -> one.isErased(person))));
  }
}

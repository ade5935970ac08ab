package org.alliancetracker.kit.identity;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A service lets in only whom the gateway vouches for; {@code /operations/**} is for administrators, {@value #INTERNAL} for the gateway
 * itself: no person's token opens it, and the gateway's own opens nothing else.
 */
@Configuration(proxyBeanMethods = false)
public class IdentityEdge implements WebMvcConfigurer {

  /** What the gateway does not pass on from outside. */
  static final String INTERNAL = "/internal/**";
  private static final int BEFORE_PERSONS = 0;

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
    return door(http, token -> tokens.person(token, time.instant()).map(PersonAuthentication::new))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET, "/health").permitAll()
            .requestMatchers("/operations/**", "/metrics").hasRole(ActingPerson.ADMINISTRATOR)
            .anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(BEFORE_PERSONS)
  SecurityFilterChain onlyTheGatewayItself(HttpSecurity http, TokenCheck tokens, InstantSource time) {
    return door(http.securityMatcher(INTERNAL), token -> tokens.gateway(token, time.instant()).map(itself -> new SignerAuthentication()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  private static HttpSecurity door(HttpSecurity http, Function<String, Optional<? extends Authentication>> known) {
    AuthenticationManager bearer = presented -> known.apply(((BearerTokenAuthenticationToken) presented).getToken())
        .orElseThrow(() -> new InvalidBearerTokenException("not a token of the gateway"));
    return http
        .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> bearer)
            .authenticationEntryPoint(WHO_ARE_YOU))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(WHO_ARE_YOU)
            .accessDeniedHandler((request, response, denied) -> ProblemWriter.write(request, response, InputProblems.notAllowed())))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignerArgument());
    resolvers.add(new ActingPersons(person -> erased.get().stream().anyMatch(one -> one.isErased(person))));
  }
}

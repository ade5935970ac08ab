package org.alliancetracker.kit.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What a program shows of itself: {@code GET /metrics}, Actuator's endpoint for Prometheus, for administrators and for a scraper
 * with the secret of the file that {@code ALLIANCE_METRICS_TOKEN_FILE} names. Everything in it is in memory: a scrape asks neither
 * store nor broker. Each program's own door must keep others from that address.
 */
@Configuration(proxyBeanMethods = false)
public class Watch {

  private static final String ADDRESS = "/metrics";
  private static final String BEARER = "Bearer ";

  /** A scraper is no person: who shows the secret does not come to the door that asks who it is, and all others do. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain scrapeBySecret(HttpSecurity http, @Value("${ALLIANCE_METRICS_TOKEN_FILE:}") String file) {
    SecretFile secret = new SecretFile(file.isBlank() ? null : Path.of(file));
    return http
        .securityMatcher(request -> isScrape(request) && secret.holds(shown(request)))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static boolean isScrape(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod()) && request.getRequestURI().equals(ADDRESS);
  }

  private static String shown(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
  }

  @Bean
  Figures figures(MeterRegistry meters, @Value("${alliance.version:}") String version) {
    return new Figures(meters, version);
  }

  /** Each consumer alone would add some hundred figures that nobody looks at; lag is measured by {@code Lags}. */
  @Bean
  MeterFilter notOfTheLibraries() {
    return MeterFilter.deny(meter -> meter.getName().startsWith("kafka.") || meter.getName().startsWith("spring."));
  }
}

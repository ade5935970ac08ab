package org.alliancetracker.kit.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What a program shows of itself: {@code GET /metrics} for administrators and for a scraper with the secret of the file
 * that {@code ALLIANCE_METRICS_TOKEN_FILE} names. Each program's own door must keep others from that address.
 */
@Configuration(proxyBeanMethods = false)
@Import(ScrapeRoute.class)
public class Watch {

  /** Just before the security chain, whose order is -100. */
  private static final int BEFORE_SECURITY = -101;

  @Bean
  Scrape scrape(PrometheusMeterRegistry meters) {
    return new Scrape(meters);
  }

  @Bean
  FilterRegistrationBean<ScrapeBySecret> scrapeBySecret(
      Scrape scrape, @Value("${ALLIANCE_METRICS_TOKEN_FILE:}") String file) {
    SecretFile secret = new SecretFile(file.isBlank() ? null : Path.of(file));
    FilterRegistrationBean<ScrapeBySecret> registration = new FilterRegistrationBean<>(new ScrapeBySecret(secret, scrape));
    registration.addUrlPatterns(Scrape.ADDRESS);
    registration.setOrder(BEFORE_SECURITY);
    return registration;
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

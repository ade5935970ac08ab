package org.alliancetracker.kit.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancetracker.kit.run.Regularly;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** As many connections as the heap can bear, and none kept out by those that do nothing. */
@Configuration(proxyBeanMethods = false)
public class Connections {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final List<Crowd> crowds = new CopyOnWriteArrayList<>();

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedConnections(
      @Value("${ALLIANCE_CONNECTIONS:0}") int most, @Value("${ALLIANCE_HEAD_WHOLE:PT20S}") Duration arrival) {
    ConnectionLimits limits = ConnectionLimits.of(most > 0 ? most : ConnectionLimits.mostOfHeap(), arrival);
    return factory -> {
      factory.setProtocol(WatchedHttp.class.getName());
      factory.addConnectorCustomizers(connector -> {
        WatchedHttp http = (WatchedHttp) connector.getProtocolHandler();
        http.setMaxConnections(limits.most());
        crowds.add(new Crowd(http, limits));
      });
    };
  }

  @Bean
  Regularly crowdWatch() {
    return new Regularly("connections", BETWEEN_LOOKS, BETWEEN_LOOKS, () -> crowds.forEach(Crowd::look));
  }
}

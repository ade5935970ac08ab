package org.alliancetracker.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.alliancetracker.kit.trace.Traces;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The three upstreams over one HTTP client. */
@Component
class Upstreams implements MeterBinder {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final Map<Service, Upstream> byService = new EnumMap<>(Service.class);

  Upstreams(Environment environment, Traces traces) {
    // HTTP/1.1: an upgrade offer in every first request would gain nothing on the way to the next process
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    Limits limits = new Limits(environment.getRequiredProperty("alliance.upstream.time-limit", Duration.class),
        environment.getRequiredProperty("alliance.upstream.whole-stream", Duration.class),
        environment.getRequiredProperty("alliance.upstream.calls-at-once", Integer.class),
        environment.getRequiredProperty("alliance.upstream.waiting-for-news", Integer.class),
        environment.getRequiredProperty("alliance.upstream.open-for", Duration.class));
    for (Service service : Service.values()) {
      URI base = URI.create(environment.getRequiredProperty(service.variable()));
      byService.put(service, new Upstream(service, limits, new ServiceLine(base, client, traces)));
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    byService.values().forEach(upstream -> upstream.figure().bindTo(registry));
  }

  Upstream of(Service service) {
    return byService.get(service);
  }
}

package org.alliancetracker.kit.trace;

import io.micrometer.observation.ObservationPredicate;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Traces of a program: recorded where {@link TraceSettings} says so, else passed on. */
@Configuration(proxyBeanMethods = false)
public class Tracing {

  /** Before the request line (-102), which names the trace. */
  private static final int FIRST = -103;

  /** What machines look at all day. */
  private static final List<String> LOOKS = List.of("/health", "/metrics", "/assets");

  @Bean
  Traces traces(@Value("${" + TraceSettings.VARIABLE + ":}") String wanted, ObjectProvider<Tracer> tracer,
      ObjectProvider<Propagator> propagator) {
    return TraceSettings.ON.equals(wanted)
        ? new Spans(tracer.getObject(), propagator.getObject()) : Traces.passedOn();
  }

  @Bean
  FilterRegistrationBean<ReceivedTrace> receivedTrace(Traces traces) {
    FilterRegistrationBean<ReceivedTrace> registration = new FilterRegistrationBean<>(new ReceivedTrace(traces));
    registration.setEnabled(traces instanceof PassedOn);
    registration.setOrder(FIRST);
    return registration;
  }

  /** Looks are not worth a span, or a meter. */
  @Bean
  ObservationPredicate onlyWork() {
    return (name, context) -> !(context instanceof ServerRequestObservationContext request
        && LOOKS.stream().anyMatch(request.getCarrier().getRequestURI()::startsWith));
  }

  /** An observation around each of the dozen filters of the security chain took a seventh of the processor time of a command. */
  @Bean
  SecurityObservationSettings noObservationOfEveryFilter() {
    return SecurityObservationSettings.noObservations();
  }
}

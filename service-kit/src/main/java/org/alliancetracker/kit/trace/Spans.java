package org.alliancetracker.kit.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a span of each piece of work and sends it where the framework's exporter sends them. */
final class Spans implements Traces {

  private final Tracer tracer;
  private final Propagator propagator;

  Spans(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  @Override
  public Optional<String> current() {
    Span span = tracer.currentSpan();
    if (span == null) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    propagator.inject(span.context(), headers, Map::put);
    return Optional.ofNullable(headers.get(HEADER));
  }

  @Override
  public Work begin(String what, Side side, String traceparent) {
    Map<String, String> headers = Traceparent.isValid(traceparent) ? Map.of(HEADER, traceparent) : Map.of();
    Span span = propagator.extract(headers, Map::get).kind(Span.Kind.valueOf(side.name())).name(what).start();
    Tracer.SpanInScope scope = tracer.withSpan(span);
    return new Work() {
      @Override
      public void failed(RuntimeException failure) {
        span.tag("error", failure.getClass().getSimpleName());
      }

      @Override
      public void close() {
        scope.close();
        span.end();
      }
    };
  }
}

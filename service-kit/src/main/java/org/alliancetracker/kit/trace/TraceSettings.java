package org.alliancetracker.kit.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code ALLIANCE_TRACES=otlp} sends spans to {@code ALLIANCE_TRACES_ENDPOINT} (OTLP over HTTP). Otherwise the framework's
 * configurations for tracing are left out altogether, so that off costs nothing at start and nothing per request.
 */
public final class TraceSettings {

  static final String VARIABLE = "ALLIANCE_TRACES";
  static final String ON = "otlp";

  private static final String BOOT = "org.springframework.boot.";

  /** Spans only: log lines and figures go their own ways. */
  private static final List<String> NEVER = List.of(
      BOOT + "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
      BOOT + "opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration",
      BOOT + "micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
      BOOT + "micrometer.tracing.autoconfigure.otlp.OtlpExemplarsAutoConfiguration",
      BOOT + "micrometer.tracing.opentelemetry.autoconfigure.zipkin.ZipkinWithOpenTelemetryTracingAutoConfiguration");

  private static final List<String> ONLY_WHEN_ON = List.of(
      BOOT + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
      BOOT + "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
      BOOT + "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
      BOOT + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
      BOOT + "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration");

  private TraceSettings() {
  }

  /** Whether the environment or the command line turns traces on. */
  public static boolean on(String... args) {
    return ON.equals(System.getenv(VARIABLE)) || List.of(args).contains("--" + VARIABLE + "=" + ON);
  }

  /** Configurations to leave out. */
  public static List<String> leftOut(boolean on) {
    return on ? NEVER : Stream.concat(NEVER.stream(), ONLY_WHEN_ON.stream()).toList();
  }

  /** For the framework; used only where traces are on. */
  public static Map<String, Object> settings() {
    return Map.of(
        "management.tracing.sampling.probability", "1.0",
        "management.tracing.propagation.type", "w3c",
        "management.opentelemetry.tracing.export.otlp.endpoint", "${ALLIANCE_TRACES_ENDPOINT:http://127.0.0.1:4318/v1/traces}");
  }
}

package org.alliancetracker.kit.watch;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes all meters in Prometheus' text form. Everything in it is in memory: a scrape asks neither store nor broker. */
final class Scrape {

  static final String ADDRESS = "/metrics";

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry meters;

  Scrape(PrometheusMeterRegistry meters) {
    this.meters = meters;
  }

  void write(HttpServletResponse response) throws IOException {
    byte[] text = meters.scrape().getBytes(StandardCharsets.UTF_8);
    response.setContentType(TEXT);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}

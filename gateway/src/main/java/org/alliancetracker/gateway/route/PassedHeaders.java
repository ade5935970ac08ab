package org.alliancetracker.gateway.route;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;

/**
 * The headers that pass, by name. A list of what passes needs no upkeep when somebody invents another header that must not:
 * cookies, authorization, hop-by-hop and forwarded headers simply are not on it.
 */
final class PassedHeaders {

  private static final Set<String> TO_SERVICE = Set.of("accept", "accept-language", "content-type", "if-match", "if-none-match",
      "idempotency-key", "alliance-version", "tracestate");

  private static final Set<String> TO_CLIENT = Set.of("content-type", "content-language", "content-disposition", "etag", "location",
      "last-modified", "cache-control", "retry-after", "allow", "alliance-version", "vary", "link");

  private PassedHeaders() {
  }

  /** A repeated header becomes a list in one: where one value is meant, a second was refused at the door. */
  static Map<String, String> toService(HttpHeaders received) {
    Map<String, String> passed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    received.forEach((name, values) -> {
      if (TO_SERVICE.contains(name.toLowerCase(Locale.ROOT))) {
        passed.put(name, String.join(", ", values));
      }
    });
    return passed;
  }

  static HttpHeaders toClient(Map<String, List<String>> answered) {
    HttpHeaders passed = new HttpHeaders();
    answered.forEach((name, values) -> {
      if (TO_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
        passed.put(name, values);
      }
    });
    return passed;
  }
}

package org.alliancetracker.localrun.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request's body, its fields in the order given: a repeated command must be the same bytes, and {@code Map.of} has
 * another order in each run. What is null is not known and left out.
 */
final class Body {

  private Body() {
  }

  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        body.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return body;
  }

  /** The same, as history entered late. */
  static Map<String, Object> imported(Object... namesAndValues) {
    Map<String, Object> body = of(namesAndValues);
    body.put("imported", true);
    return body;
  }
}

package org.alliancetracker.testing.right;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A right body for each route that changes something, by route; names in braces become ids. Written by hand, since only who knows the
 * route knows what it takes.
 */
public final class ApprovedBodies {

  private static final Path FILE = Path.of("src/test/resources/samples/rights-bodies.json");

  private ApprovedBodies() {}

  /** Of the module whose tests run; empty text where a route takes no body. */
  public static Map<String, String> own() {
    Map<String, String> bodies = new TreeMap<>();
    JsonMapper.shared().readTree(FILE.toFile()).properties()
        .forEach(each -> bodies.put(each.getKey(), text(each.getValue())));
    return bodies;
  }

  private static String text(JsonNode body) {
    return body.isNull() ? "" : body.toString();
  }
}

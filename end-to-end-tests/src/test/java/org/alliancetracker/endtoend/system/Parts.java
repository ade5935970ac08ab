package org.alliancetracker.endtoend.system;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.testing.http.Caller;
import tools.jackson.databind.JsonNode;

/** Lists that are answered part by part. */
public final class Parts {

  private Parts() {
  }

  /** All items of a list, by following {@code next}. */
  public static List<JsonNode> all(Caller reader, String path) {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    do {
      JsonNode part = reader.get(path + after).ok().json();
      part.path("items").forEach(all::add);
      String next = part.path("next").asString("");
      after = next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "after=" + next;
    } while (!after.isEmpty());
    return all;
  }
}

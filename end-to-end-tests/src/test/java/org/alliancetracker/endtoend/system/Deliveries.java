package org.alliancetracker.endtoend.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What notification-service lists as sent or to be sent. */
public final class Deliveries {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Set<String> OPEN = Set.of("planned", "awaiting_address", "claimed", "handed_over", "retry");

  /** One mail to one person; {@code id} is made of what caused it, the person and, for a notice, its kind. */
  public record Shown(String id, String mail, String subject, String allianceId, String to, String state) {

    public boolean open() {
      return OPEN.contains(state);
    }

    /** The id without person and kind: the event, or the digest and its period. */
    public String cause() {
      String end = ":" + to + (mail.equals("notice") ? ":" + subject : "");
      if (!id.endsWith(end)) {
        throw new AssertionError("the id does not end with " + end + ": " + this);
      }
      return id.substring(0, id.length() - end.length());
    }
  }

  private Deliveries() {
  }

  /** All of one alliance. */
  public static List<Shown> of(Caller caller, String allianceId) {
    return read(caller, "/api/deliveries?limit=200&alliance=" + allianceId);
  }

  public static List<Shown> all(Caller caller) {
    return read(caller, "/api/deliveries?limit=200");
  }

  private static List<Shown> read(Caller caller, String address) {
    List<Shown> shown = new ArrayList<>();
    String next = null;
    do {
      Reply page = caller.get(next == null ? address
          : address + "&after=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
      if (!page.accepted()) {
        throw new AssertionError(address + " was answered " + page);
      }
      for (JsonNode item : page.json().path("items")) {
        shown.add(JSON.treeToValue(item, Shown.class));
      }
      next = page.json().path("next").asStringOpt().orElse(null);
    } while (next != null);
    return shown;
  }
}

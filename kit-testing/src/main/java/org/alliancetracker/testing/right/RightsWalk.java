package org.alliancetracker.testing.right;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.http.Reply;

/**
 * Asks every route as everybody, with a body that is right, so that an answer speaks of rights and of nothing else: whoever may do it
 * gets it done, or is told that it is done already.
 */
public final class RightsWalk {

  private static final String MAY = "yes";
  /** Answers that speak of who asks. */
  private static final Set<Integer> OF_RIGHTS = Set.of(401, 403, 404);
  /** Asked of what somebody before has changed; the right was looked at before. */
  private static final int CONFLICT = 409;
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");
  /** Asked last, a whole one after its parts: where all is over, that is the answer to whoever sees it. */
  private static final List<Pattern> ENDINGS = List.of(Pattern.compile("/(cancel|discard|erase|leave|stand-down|terminate)$"),
      Pattern.compile("/close$"));

  private final Map<String, String> bodies;
  private final List<Asker> askers;
  private final List<String> faults = new ArrayList<>();

  /** @param bodies by route, of each that takes a request to change something; empty where the route takes none */
  public RightsWalk(Map<String, String> bodies, List<Asker> askers) {
    this.bodies = new TreeMap<>(bodies);
    this.askers = askers;
  }

  /** One line for each route and each who, with what he is answered wherever he asks. */
  public List<String> rows(List<Route> routes) {
    Set<String> rows = new TreeSet<>();
    for (Route route : routes.stream().sorted(Comparator.comparing(RightsWalk::ends)).toList()) {
      Map<String, String> row = new TreeMap<>();
      for (Asker asker : askers) {
        row.merge(asker.who(), asker.where() + " " + asked(route, asker), (one, other) -> one + ", " + other);
      }
      row.forEach((who, answers) -> rows.add(route + " | " + who + " | " + answers));
    }
    Set<String> known = routes.stream().map(Route::toString).collect(Collectors.toSet());
    bodies.keySet().stream().filter(route -> !known.contains(route)).forEach(route -> faults.add("there is no " + route));
    return List.copyOf(rows);
  }

  /** What must not be, whatever was approved. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  private static int ends(Route route) {
    return IntStream.range(0, ENDINGS.size()).filter(i -> ENDINGS.get(i).matcher(route.pattern()).find())
        .map(i -> i + 1).findFirst().orElse(0);
  }

  private String asked(Route route, Asker asker) {
    boolean reads = WITHOUT_BODY.contains(route.method());
    String body = bodies.get(route.toString());
    if (!reads && body == null) {
      faults.add(route + " has no approved body");
      return "?";
    }
    Reply reply = asker.caller().send(route.method(), asker.filled(route.pattern()),
        reads || body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(asker.filled(body)));
    if (reply.accepted() || reply.status() == CONFLICT) {
      return MAY;
    }
    if (!OF_RIGHTS.contains(reply.status()) || reply.code().isEmpty()) {
      faults.add(route + " as " + asker.who() + " " + asker.where() + ": " + reply);
    }
    return reply.code();
  }
}

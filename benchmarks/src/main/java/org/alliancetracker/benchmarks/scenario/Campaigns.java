package org.alliancetracker.benchmarks.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.benchmarks.load.Load;
import org.alliancetracker.benchmarks.load.Measured;
import org.alliancetracker.benchmarks.load.Request;
import org.alliancetracker.benchmarks.system.Running;

/** Evaluations with two sides that have answered, ready to be closed; closing publishes the scores. */
final class Campaigns {

  private static final List<String> SIDES = List.of("association", "company");
  private static final String ANSWERS = Stream.of("P", "I", "C")
      .flatMap(letter -> Stream.of(1, 2, 3, 4, 5).map(number -> "{\"criterion\":\"" + letter + number + "\",\"level\":"
          + (2 + number % 3) + "}")).collect(Collectors.joining(",", "{\"answers\":[", "]}"));

  private final Running running;
  private final Load load;
  private final List<String> ids = Collections.synchronizedList(new ArrayList<>());
  private Queue<String> open = new ArrayDeque<>();

  Campaigns(Running running, Load load) {
    this.running = running;
    this.load = load;
  }

  /** Each in an alliance of its own, as far as they reach. */
  void prepare(List<String> alliances, int count) {
    String invited = SIDES.stream().map(side -> "{\"personId\":\"person-" + side + "\",\"side\":\"" + side + "\"}")
        .collect(Collectors.joining(","));
    AtomicInteger next = new AtomicInteger();
    String manager = running.token();
    must(count, load.closed(count, () -> new Request(Request.post(
        "/api/alliances/" + alliances.get(next.getAndIncrement() % alliances.size()) + "/evaluations", manager,
        "{\"title\":\"Benchmark\",\"fictitious\":true,\"evaluators\":[" + invited + "]}"), (answer, due) -> {
          if (answer != null && answer.accepted()) {
            ids.add(answer.location().substring(answer.location().lastIndexOf('/') + 1));
          } else {
            System.out.println("  a campaign was answered " + (answer == null ? "not at all" : answer.text()));
          }
        })));
    for (String side : SIDES) {
      String token = running.token("person-" + side);
      AtomicInteger at = new AtomicInteger();
      must(count, load.closed(count, () -> new Request(Request.post("/api/evaluations/" + ids.get(at.getAndIncrement())
          + "/assessments/mine/submit", token, ANSWERS), (answer, due) -> { })));
    }
    open = new ArrayDeque<>(ids);
  }

  private static void must(int count, Measured done) {
    if (done.accepted() != count) {
      throw new IllegalStateException("the campaigns could not be prepared: " + done);
    }
  }

  /** POST that closes one. */
  synchronized Request close(String token, Moments moments) {
    String id = open.remove();
    return new Request(Request.post("/api/evaluations/" + id + "/close", token, "{}"),
        (answer, due) -> moments.heard(id, answer, due));
  }
}

package org.alliancetracker.endtoend.fault;

import static org.alliancetracker.endtoend.fault.Victim.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** The four services, started in some order over engines that are there or not. */
final class StartOrder {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  /** What each answers by itself. */
  private static final Map<String, String> OWN = Map.of("partnership-service", "/api/alliances", "evaluation-service", "/api/rubrics",
      "notification-service", "/api/deliveries");

  private final TheSystem system;
  private final Caller manager;

  StartOrder(TheSystem system) {
    this.system = system;
    this.manager = system.as("manager");
  }

  /** Every order of the four. */
  static List<List<String>> all() {
    List<List<String>> orders = new ArrayList<>(List.of(List.of()));
    for (String name : SERVICES) {
      orders = new ArrayList<>(orders.stream().flatMap(order -> IntStream.rangeClosed(0, order.size())
          .mapToObj(at -> {
            List<String> longer = new ArrayList<>(order);
            longer.add(at, name);
            return List.copyOf(longer);
          })).toList());
    }
    return orders;
  }

  void takeAllAway() {
    Victim.services(system).forEach(Victim::takeAway);
  }

  /** Begun in this order; returns when all serve. Those that run are left alone. */
  void start(List<String> order) {
    order.forEach(name -> Victim.of(system, name).resume());
    order.forEach(name -> Victim.of(system, name).awaitReady());
  }

  /** What is there answers; what is not is told as such, with the time to come back. */
  void assertOnlyMissing(String late) {
    if (late.equals("gateway")) {
      assertThat(Victim.of(system, late).listens()).isFalse();
      return;
    }
    OWN.forEach((name, path) -> {
      Reply reply = manager.get(path);
      assertThat(reply.status()).as(name + " " + reply).isEqualTo(name.equals(late) ? 503 : 200);
      assertThat(reply.headers().firstValue("Retry-After").isPresent()).isEqualTo(name.equals(late));
    });
  }

  /** A command at one service reaches all the others. */
  void assertWhole() {
    Reply designed = await().atMost(PATIENCE)
        .until(() -> manager.post("/api/alliances", Map.of("name", "After the start")), Reply::accepted);
    String path = "/api/alliances/" + designed.text("id");
    Map<String, Object> campaign = Map.of("evaluators", List.of(Map.of("personId", People.id("manager"), "side", "association")));
    await().atMost(PATIENCE).until(() -> manager.post(path + "/evaluations", campaign, Caller.VERSION, designed.version()).accepted());
    await().atMost(PATIENCE).until(() -> manager.get(path + "/digests", Caller.VERSION, designed.version()).accepted());
    await().atMost(PATIENCE).until(() -> !manager.get(path).json().path("evaluations").isEmpty());
  }
}

package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs may come in any order: what is there serves, what is missing is told, and in the end all is whole. */
@Tag("faults")
class StartOrderStory {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TheSystem system = TheSystem.shared();
  private final StartOrder services = new StartOrder(system);

  /** One order for each that may come last. */
  static Stream<List<String>> distinctOrders() {
    Set<String> last = new HashSet<>();
    return everyOrder().filter(order -> last.add(order.getLast()));
  }

  static Stream<List<String>> everyOrder() {
    return StartOrder.all().stream();
  }

  @ParameterizedTest
  @MethodSource("distinctOrders")
  void whatIsThereServesAndTheLastMakesItWhole(List<String> order) {
    services.takeAllAway();
    try {
      services.start(order.subList(0, 3));
      services.assertOnlyMissing(order.getLast());
    } finally {
      services.start(order);
    }
    services.assertWhole();
  }

  /** One after the other, each serving before the next begins. */
  @ParameterizedTest
  @MethodSource("everyOrder")
  void anyOrderOfStartsEndsWhole(List<String> order) {
    services.takeAllAway();
    order.forEach(name -> services.start(List.of(name)));
    services.assertWhole();
  }

  @Test
  void servicesStartBeforeTheirEnginesAndSayWhenToComeBack() {
    Victim store = Victim.of(system, "store");
    Victim broker = Victim.of(system, "broker");
    services.takeAllAway();
    store.takeAway();
    broker.takeAway();
    try {
      Victim.services(system).forEach(Victim::resume);
      await().atMost(PATIENCE).until(() -> Victim.services(system).stream().allMatch(Victim::listens));
      assertThat(Victim.services(system)).noneMatch(Victim::isReady);
      Reply reply = system.as("manager").get("/api/alliances");
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.headers().firstValue("Retry-After")).isPresent();

      store.resume();
      Victim.services(system).forEach(Victim::awaitReady);
      assertThat(system.as("manager").get("/api/alliances").status()).as("without the broker").isEqualTo(200);
    } finally {
      store.resume();
      broker.resume();
    }
    services.assertWhole();
  }
}

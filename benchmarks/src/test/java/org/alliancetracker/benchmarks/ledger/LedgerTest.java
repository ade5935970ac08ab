package org.alliancetracker.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancetracker.benchmarks.load.Answer;
import org.alliancetracker.benchmarks.load.Request;
import org.alliancetracker.benchmarks.load.World;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private final World world = new World(List.of("a"), "token");
  private final String first = acknowledged(1);
  private final String second = acknowledged(2);

  private String acknowledged(long version) {
    Request request = world.next();
    request.heard().answered(new Answer(200, "a:" + version, null, new byte[0]), 0);
    String bytes = new String(request.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    return bytes.replaceAll("(?s).*\"title\":\"([^\"]*)\".*", "$1");
  }

  private List<String> faults(List<Event> log, List<Event> told) {
    return Ledger.faults(Map.of("a", log), told, world, true);
  }

  private static Event event(long version, String title) {
    return new Event("a", version, title);
  }

  @Test
  void repetitionsOnTheTopicAreNoFault() {
    List<Event> log = List.of(event(1, first), event(2, second));
    assertThat(faults(log, List.of(event(1, first), event(1, first), event(2, second)))).isEmpty();
  }

  @Test
  void anAcknowledgedCommandThatIsMissingIsFound() {
    List<Event> log = List.of(event(1, first));
    assertThat(faults(log, log)).singleElement().asString().startsWith(second + " was acknowledged at");
  }

  @Test
  void aCommandAppliedTwiceIsFound() {
    List<Event> log = List.of(event(1, first), event(2, second), event(3, second));
    assertThat(faults(log, log)).contains(second + " was applied twice");
  }

  @Test
  void aTopicOutOfOrderIsFound() {
    List<Event> log = List.of(event(1, first), event(2, second));
    assertThat(faults(log, List.of(event(2, second), event(1, first)))).containsExactly("the topic tells a:2 after 0");
  }

  @Test
  void anEventThatWasNeverToldIsFound() {
    List<Event> log = List.of(event(1, first), event(2, second));
    assertThat(faults(log, List.of(event(1, first)))).containsExactly("the topic tells 1 of the 2 events of a");
  }
}

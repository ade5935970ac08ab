package org.alliancetracker.endtoend.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who was told what: as the log says, each mail at most once, and none lost. */
final class MailCheck {

  /** To be told to one person. */
  record Due(String cause, String kind, String person) {
  }

  /** What notification-service says of one mail. */
  record Delivery(String id, String cause, String kind, String person, String state) {
    Due due() {
      return new Due(cause, kind, person);
    }
  }

  private static final Set<String> ENDED = Set.of("confirmed", "unknown");

  private MailCheck() {
  }

  /** Deliveries are what was due, each once, and all have come to an end. */
  static List<String> faults(Set<Due> due, List<Delivery> deliveries) {
    List<String> faults = new ArrayList<>();
    Set<Due> listed = new HashSet<>();
    for (Delivery each : deliveries) {
      if (!listed.add(each.due())) {
        faults.add("two deliveries of " + each.due());
      }
      if (!due.contains(each.due())) {
        faults.add("nothing in the log gives cause for " + each);
      }
      if (!ENDED.contains(each.state())) {
        faults.add("not sent: " + each);
      }
    }
    due.stream().filter(one -> !listed.contains(one)).forEach(one -> faults.add("no delivery of " + one));
    return faults;
  }

  /**
   * Each mail arrived at most once, and every confirmed delivery has its mail.
   *
   * @param sink ids of the deliveries whose mails arrived, one for each mail
   */
  static List<String> faultsOfSink(List<Delivery> deliveries, List<String> sink) {
    List<String> faults = new ArrayList<>();
    Map<String, Long> counts = sink.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    counts.forEach((id, count) -> {
      if (count > 1) {
        faults.add("the mail " + id + " arrived " + count + " times");
      }
    });
    deliveries.stream().filter(each -> each.state().equals("confirmed") && !counts.containsKey(each.id()))
        .forEach(each -> faults.add("confirmed and not there: " + each));
    Set<String> known = deliveries.stream().map(Delivery::id).collect(Collectors.toSet());
    counts.keySet().stream().filter(id -> !known.contains(id)).forEach(id -> faults.add("a mail of nobody: " + id));
    return faults;
  }
}

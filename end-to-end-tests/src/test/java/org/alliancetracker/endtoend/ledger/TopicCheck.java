package org.alliancetracker.endtoend.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A topic tells each stream whole, in order, and as its owner does; a repetition is allowed and must be the same. */
public final class TopicCheck {

  /** A record of a topic, in the order of its partition. */
  public record Told(String key, Happened event) {
  }

  private TopicCheck() {
  }

  /** What is wrong, one sentence each; empty when all is well. */
  public static List<String> faults(Map<String, List<Happened>> histories, List<Told> topic) {
    List<String> faults = new ArrayList<>();
    Map<String, List<Happened>> firsts = new HashMap<>();
    for (Told told : topic) {
      Happened event = told.event();
      List<Happened> before = firsts.computeIfAbsent(event.stream(), stream -> new ArrayList<>());
      if (event.version() == before.size() + 1) {
        before.add(event);
      } else if (event.version() > before.size() + 1) {
        faults.add("the topic tells " + event.stream() + ":" + event.version() + " after " + before.size());
      } else if (!same(before.get((int) event.version() - 1), event)) {
        faults.add("the topic tells " + event.stream() + ":" + event.version() + " in two ways");
      }
    }
    histories.forEach((stream, history) -> compare(stream, history, firsts.getOrDefault(stream, List.of()), faults));
    return faults;
  }

  private static void compare(String stream, List<Happened> history, List<Happened> told, List<String> faults) {
    if (history.size() != told.size()) {
      faults.add("the topic tells " + told.size() + " of the " + history.size() + " events of " + stream);
    }
    for (int i = 0; i < Math.min(history.size(), told.size()); i++) {
      if (!same(history.get(i), told.get(i))) {
        faults.add("the topic tells " + stream + ":" + (i + 1) + " otherwise than its owner: " + told.get(i) + ", not "
            + history.get(i));
      }
    }
  }

  private static boolean same(Happened one, Happened other) {
    return one.type().equals(other.type()) && Objects.equals(one.data(), other.data())
        && Objects.equals(one.happenedOn(), other.happenedOn()) && Objects.equals(one.actor(), other.actor());
  }
}

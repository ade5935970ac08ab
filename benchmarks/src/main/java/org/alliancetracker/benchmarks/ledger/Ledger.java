package org.alliancetracker.benchmarks.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.benchmarks.load.World;
import org.alliancetracker.benchmarks.system.Running;

/**
 * Compares what was acknowledged with what the log holds and what the topic told: nothing missing, nothing twice, each
 * stream in order.
 *
 * @param acknowledged commands
 * @param told records on the topic
 * @param duplicates records that the topic told again, which consumers drop
 * @param settledSeconds until the topic held everything, from the call on
 * @param faults what is wrong, a few sentences; empty when clean
 */
public record Ledger(long acknowledged, long told, long duplicates, double settledSeconds, List<String> faults) {

  private static final String TOPIC = "alliance.lifecycle";
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(4);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
  private static final int MOST_FAULTS = 10;

  /** @param ordered whether the topic must tell each stream in order; the floor program does not promise it */
  public static Ledger check(Running running, World world, boolean ordered) {
    long start = System.nanoTime();
    Log log = new Log(running.store().getDatabase(running.database()), world.alliances());
    List<Event> told = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (Topic topic = new Topic(running.kafka(), TOPIC)) {
      do {
        LockSupport.parkNanos(PAUSE_NANOS);
        // on and on, because services answer events with commands of their own
        log.more();
        for (Event event : topic.more()) {
          if (log.knows(event.stream())) {
            told.add(event);
            seen.add(event.stream() + ":" + event.version());
          }
        }
      } while (seen.size() != log.size() && System.nanoTime() - start < LONGEST_NANOS);
    }
    double settled = (System.nanoTime() - start) / 1e9;
    List<String> faults = faults(log.streams(), told, world, ordered);
    return new Ledger(world.acknowledged().size(), told.size(), told.size() - seen.size(), settled,
        faults.size() > MOST_FAULTS ? faults.subList(0, MOST_FAULTS) : faults);
  }

  static List<String> faults(Map<String, List<Event>> log, List<Event> told, World world, boolean ordered) {
    List<String> faults = new ArrayList<>();
    Map<String, World.Acknowledged> places = new HashMap<>();
    log.forEach((stream, events) -> {
      for (int i = 0; i < events.size(); i++) {
        Event event = events.get(i);
        if (event.version() != i + 1) {
          faults.add(stream + " has version " + event.version() + " in place " + (i + 1));
        }
        if (event.title() != null && world.asked(event.title())
            && places.put(event.title(), new World.Acknowledged(stream, event.version())) != null) {
          faults.add(event.title() + " was applied twice");
        }
      }
    });
    world.acknowledged().forEach((title, said) -> {
      if (!said.equals(places.get(title))) {
        faults.add(title + " was acknowledged at " + said + " and is at " + places.get(title));
      }
    });
    places.keySet().stream().filter(title -> !world.acknowledged().containsKey(title) && !world.isUnknown(title))
        .forEach(title -> faults.add("nobody asked for " + title));
    faults.addAll(faultsOfTopic(log, told, ordered));
    return faults;
  }

  private static List<String> faultsOfTopic(Map<String, List<Event>> log, List<Event> told, boolean ordered) {
    List<String> faults = new ArrayList<>();
    Map<String, Set<Long>> versions = new HashMap<>();
    for (Event event : told) {
      Set<Long> before = versions.computeIfAbsent(event.stream(), key -> new HashSet<>());
      if (ordered && event.version() > before.size() + 1L) {
        faults.add("the topic tells " + event.stream() + ":" + event.version() + " after " + before.size());
      }
      before.add(event.version());
    }
    log.forEach((stream, events) -> {
      int there = versions.getOrDefault(stream, Set.of()).size();
      if (there != events.size()) {
        faults.add("the topic tells " + there + " of the " + events.size() + " events of " + stream);
      }
    });
    return faults;
  }

  public boolean clean() {
    return faults.isEmpty();
  }

  @Override
  public String toString() {
    return clean() ? "clean: %d acknowledged, %d told, %d of them again".formatted(acknowledged, told, duplicates)
        : "INVALID: " + faults;
  }
}

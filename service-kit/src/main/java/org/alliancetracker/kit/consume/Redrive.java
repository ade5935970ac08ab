package org.alliancetracker.kit.consume;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.alliancetracker.contract.envelope.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Heals parked streams from their dead letters: applies what is next by version, however it arrived, and unparks a
 * stream when nothing beyond its version is left. A record that cannot be read is not needed once the versions around it
 * are complete: they have no holes by construction.
 */
final class Redrive {

  /** A second pass finds letters that arrived while the first one unparked. */
  private static final int PASSES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

  /**
   * @param stream the parked stream
   * @param applied how many events were applied
   * @param healed whether it flows again
   * @param reason why not, or null
   */
  record Result(String topic, String stream, long version, int applied, boolean healed, String reason) {}

  private final DeadLetterTopic letters;
  private final InstantSource clock;
  private final ReentrantLock one = new ReentrantLock();

  Redrive(DeadLetterTopic letters, InstantSource clock) {
    this.letters = letters;
    this.clock = clock;
  }

  /** Redrives one stream, or every parked one. */
  <V> List<Result> run(Intake<V> intake, Optional<String> only) {
    one.lock();
    try {
      Map<String, Result> results = new HashMap<>();
      for (int pass = 0; pass < PASSES; pass++) {
        List<DeadLetter> all =
            letters.read(ContainerFailures.deadLetterTopic(intake.view().topic(), intake.view().group()));
        Map<String, TreeMap<Long, Envelope>> byStream = byStream(all);
        Set<String> arrived = all.stream().map(DeadLetter::origin).collect(Collectors.toSet());
        List<String> streams = new ArrayList<>(byStream.keySet());
        intake.views().parked().forEach(parked -> streams.add(parked.stream()));
        streams.stream()
            .distinct()
            .filter(stream -> only.isEmpty() || only.get().equals(stream))
            .forEach(
                stream ->
                    heal(intake, stream, byStream.getOrDefault(stream, new TreeMap<>()), arrived)
                        .ifPresent(result -> results.merge(stream, result, Redrive::together)));
      }
      return List.copyOf(results.values());
    } finally {
      one.unlock();
    }
  }

  private static Map<String, TreeMap<Long, Envelope>> byStream(List<DeadLetter> all) {
    Map<String, TreeMap<Long, Envelope>> byStream = new HashMap<>();
    for (DeadLetter letter : all) {
      letter
          .event()
          .ifPresent(
              event ->
                  byStream
                      .computeIfAbsent(event.stream(), key -> new TreeMap<>())
                      .putIfAbsent(event.streamVersion(), event));
    }
    return byStream;
  }

  /** Empty for a stream that needs nothing. */
  private <V> Optional<Result> heal(
      Intake<V> intake, String stream, TreeMap<Long, Envelope> waiting, Set<String> arrived) {
    Seen<V> seen = intake.seen(stream);
    if (!seen.parked() && waiting.tailMap(seen.version(), false).isEmpty()) {
      return Optional.empty();
    }
    int applied = 0;
    String reason = null;
    while (reason == null && waiting.containsKey(seen.version() + 1)) {
      try {
        intake.apply(seen, waiting.get(seen.version() + 1));
        applied++;
      } catch (PoisonEvent poison) {
        reason = poison.getMessage();
      }
      seen = intake.seen(stream);
    }
    if (reason == null && !waiting.tailMap(seen.version(), false).isEmpty()) {
      reason = "version " + (seen.version() + 1) + " is missing: its owner must republish the stream";
    }
    if (reason == null && seen.parking().filter(it -> isOnItsWay(intake, it.origin(), arrived)).isPresent()) {
      reason = "the record that parked it has not reached the dead letters yet: try again in a moment";
    }
    if (reason == null && seen.parked()) {
      intake.views().move(seen, seen.flowing());
      LOG.info("group {} unparks stream {} at version {}", intake.view().group(), stream, seen.version());
    }
    return Optional.of(new Result(intake.view().topic(), stream, seen.version(), applied, reason == null, reason));
  }

  /** Kafka may have lost its data, and then the record that parked a stream never arrives. */
  private boolean isOnItsWay(Intake<?> intake, String origin, Set<String> arrived) {
    return !arrived.contains(origin) && !letters.isPast(intake.view().topic(), intake.view().group(), origin);
  }

  /**
   * Gives up the next version of a parked stream, so that a redrive can go on behind it. False when the stream is not
   * parked or its next version is another one.
   */
  <V> boolean discard(Intake<V> intake, String stream, long version, String reason, String actor) {
    one.lock();
    try {
      Seen<V> seen = intake.seen(stream);
      if (!seen.parked() || version != seen.version() + 1) {
        return false;
      }
      LOG.warn(
          "{} discards {}:{} for group {} at {}: {}",
          actor, stream, version, intake.view().group(), clock.instant(), reason);
      return intake.views().move(seen, seen.at(version, seen.view()));
    } finally {
      one.unlock();
    }
  }

  private static Result together(Result first, Result second) {
    return new Result(
        second.topic(), second.stream(), second.version(), first.applied() + second.applied(), second.healed(), second.reason());
  }
}

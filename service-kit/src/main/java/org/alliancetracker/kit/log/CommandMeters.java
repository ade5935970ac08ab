package org.alliancetracker.kit.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.alliancetracker.kit.log.Outcome.Committed;

/** How many commands ended how, and after how long: one timer per way to end, made beforehand so that none is looked up. */
final class CommandMeters {

  private enum End {
    COMMITTED, REPEATED, UNCHANGED, REFUSED, CONFLICT, KEY_REUSED, FAILED
  }

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20),
    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(500),
    Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5)
  };

  private volatile Map<End, Timer> timers = Map.of();

  void bindTo(MeterRegistry registry, String kind) {
    Map<End, Timer> made = new EnumMap<>(End.class);
    for (End end : End.values()) {
      made.put(end, Timer.builder("alliance.commands").description("commands by how they ended")
          .tag("kind", kind).tag("outcome", end.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .serviceLevelObjectives(BUCKETS).register(registry));
    }
    timers = made;
  }

  <S, E> Outcome<S, E> timed(Supplier<Outcome<S, E>> command) {
    long began = System.nanoTime();
    End end = End.FAILED;
    try {
      Outcome<S, E> outcome = command.get();
      end = end(outcome);
      return outcome;
    } finally {
      Timer timer = timers.get(end);
      if (timer != null) {
        timer.record(Duration.ofNanos(System.nanoTime() - began));
      }
    }
  }

  private static End end(Outcome<?, ?> outcome) {
    return switch (outcome) {
      case Committed<?, ?> again when again.repeated() -> End.REPEATED;
      case Committed<?, ?> same when same.events().isEmpty() -> End.UNCHANGED;
      case Committed<?, ?> committed -> End.COMMITTED;
      case Outcome.Refused<?, ?> refused -> End.REFUSED;
      case Outcome.Conflict<?, ?> conflict -> End.CONFLICT;
      case Outcome.KeyReused<?, ?> reused -> End.KEY_REUSED;
    };
  }
}

package org.alliancetracker.kit.log;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One writer per stream in this process: waiting here is cheaper than losing a race in the store. */
final class Writers {

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    int waiting;
  }

  private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();

  <T> T inTurn(String stream, Supplier<T> work) {
    Turn turn =
        turns.compute(
            stream,
            (key, present) -> {
              Turn kept = present == null ? new Turn() : present;
              kept.waiting++;
              return kept;
            });
    turn.lock.lock();
    try {
      return work.get();
    } finally {
      turn.lock.unlock();
      turns.compute(stream, (key, present) -> --present.waiting == 0 ? null : present);
    }
  }
}

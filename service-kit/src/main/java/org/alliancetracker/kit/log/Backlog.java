package org.alliancetracker.kit.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Streams that may have something to send; names only, each once, in the order they came. */
final class Backlog {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Set<String> streams = new LinkedHashSet<>();

  void add(String stream) {
    lock.lock();
    try {
      streams.add(stream);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for at least one stream, then takes up to {@code most}; empty after the time has passed. */
  List<String> take(int most, long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (streams.isEmpty() && left > 0) {
        left = filled.awaitNanos(left);
      }
      List<String> taken = new ArrayList<>(Math.min(most, streams.size()));
      var rest = streams.iterator();
      while (rest.hasNext() && taken.size() < most) {
        taken.add(rest.next());
        rest.remove();
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return streams.size();
    } finally {
      lock.unlock();
    }
  }
}

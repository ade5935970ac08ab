package org.alliancetracker.notification.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.springframework.stereotype.Component;

/**
 * Ids of deliveries to look at, in memory: those that go before all others ({@link Delivery#FIRST}), then the earliest. It only
 * says where to look: the store says what is so. It holds at most {@value #MOST} of either that are due some day and as many that wait
 * for a person; beyond it the latest are forgotten, and whoever takes from it finds them again by the look through all that is open.
 */
@Component
public final class DueQueue {

  /** An id is at most a few hundred bytes: some megabytes in all. */
  static final int MOST = 20_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Lane first = new Lane(MOST);
  private final Lane others = new Lane(MOST);
  private final Map<String, Set<String>> waitingFor = new HashMap<>();
  private int waiting;
  private boolean woken;

  public void add(String id, Instant due) {
    lock.lock();
    try {
      enter(id, due);
    } finally {
      lock.unlock();
    }
  }

  private void enter(String id, Instant due) {
    if ((id.startsWith(Delivery.FIRST) ? first : others).enter(id, due)) {
      changed.signalAll();
    }
  }

  /** Keeps an id until something new is heard of its person. */
  public void await(String personId, String id) {
    lock.lock();
    try {
      if (waiting < MOST && waitingFor.computeIfAbsent(personId, key -> new HashSet<>()).add(id)) {
        waiting++;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Forgets that an id waits for a person. */
  public void awaitNoLonger(String personId, String id) {
    lock.lock();
    try {
      Set<String> ids = waitingFor.get(personId);
      if (ids != null && ids.remove(id)) {
        waiting--;
        if (ids.isEmpty()) {
          waitingFor.remove(personId);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  public void personKnown(String personId) {
    lock.lock();
    try {
      Set<String> ids = waitingFor.remove(personId);
      if (ids != null) {
        waiting -= ids.size();
        ids.forEach(id -> enter(id, Instant.EPOCH));
      }
    } finally {
      lock.unlock();
    }
  }

  /** The next id that is due. */
  public Optional<String> take(Instant now) {
    lock.lock();
    try {
      return first.take(now).or(() -> others.take(now));
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something is due, for at most {@code most}, or until {@link #wake}. */
  public void awaitDue(Instant now, Duration most) throws InterruptedException {
    lock.lock();
    try {
      long nanos = most.toNanos();
      long start = System.nanoTime();
      while (!woken && nanos > 0) {
        long budget = nanos;
        long untilDue = Stream.of(first, others).flatMap(lane -> lane.next().stream()).min(Comparator.naturalOrder())
            .map(due -> Duration.between(now, due).toNanos() - (System.nanoTime() - start)).orElse(budget);
        if (untilDue <= 0) {
          return;
        }
        long before = System.nanoTime();
        changed.await(Math.min(untilDue, nanos), TimeUnit.NANOSECONDS);
        nanos -= System.nanoTime() - before;
      }
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  public void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}

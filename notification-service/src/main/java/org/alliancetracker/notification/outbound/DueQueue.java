package org.alliancetracker.notification.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Ids of deliveries to look at, earliest first, in memory. It only says where to look: the store says what is so. It holds
 * at most {@value #MOST} that are due some day and as many that wait for a person; beyond it the latest are forgotten, and
 * whoever takes from it finds them again by the look through all that is open.
 */
@Component
public final class DueQueue {

  /** An id is at most a few hundred bytes: some megabytes in all. */
  static final int MOST = 20_000;

  private record Entry(String id, Instant due) {
    private static final Comparator<Entry> EARLIEST = Comparator.comparing(Entry::due).thenComparing(Entry::id);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeSet<Entry> entries = new TreeSet<>(Entry.EARLIEST);
  /** The entry of each id. */
  private final Map<String, Entry> queued = new HashMap<>();
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
    Entry known = queued.get(id);
    if (known != null && !due.isBefore(known.due())) {
      return;
    }
    if (known != null) {
      entries.remove(known);
    }
    Entry entry = new Entry(id, due);
    queued.put(id, entry);
    entries.add(entry);
    if (entries.size() > MOST) {
      queued.remove(entries.pollLast().id());
    }
    changed.signalAll();
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
      if (entries.isEmpty() || entries.first().due().isAfter(now)) {
        return Optional.empty();
      }
      Entry first = entries.pollFirst();
      queued.remove(first.id());
      return Optional.of(first.id());
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
        long untilDue = entries.isEmpty() ? nanos
            : Duration.between(now, entries.first().due()).toNanos() - (System.nanoTime() - start);
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

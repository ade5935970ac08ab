package org.alliancetracker.notification.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Ids of deliveries to look at, earliest first, in memory. It only says where to look: the store says what is so. */
@Component
public final class DueQueue {

  private record Entry(String id, Instant due) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::due));
  /** The earliest due of each id; an entry that says otherwise is stale. */
  private final Map<String, Instant> queued = new HashMap<>();
  private final Map<String, Set<String>> waitingFor = new HashMap<>();
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
    Instant known = queued.get(id);
    if (known == null || due.isBefore(known)) {
      queued.put(id, due);
      entries.add(new Entry(id, due));
      changed.signalAll();
    }
  }

  /** Keeps an id until its person is known. */
  public void await(String personId, String id) {
    lock.lock();
    try {
      waitingFor.computeIfAbsent(personId, key -> new HashSet<>()).add(id);
    } finally {
      lock.unlock();
    }
  }

  public void personKnown(String personId) {
    lock.lock();
    try {
      Set<String> ids = waitingFor.remove(personId);
      if (ids != null) {
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
      for (Entry first = entries.peek(); first != null && !first.due().isAfter(now); first = entries.peek()) {
        entries.remove();
        if (queued.remove(first.id(), first.due())) {
          return Optional.of(first.id());
        }
      }
      return Optional.empty();
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
        Entry first = entries.peek();
        long untilDue = first == null ? nanos
            : Duration.between(now, first.due()).toNanos() - (System.nanoTime() - start);
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

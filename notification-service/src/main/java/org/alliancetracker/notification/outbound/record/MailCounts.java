package org.alliancetracker.notification.outbound.record;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.alliancetracker.notification.outbound.state.DeliveryState;

/**
 * How many mails are in which state, for whoever watches: counted once from the store, then kept up to date by what
 * happens here, so that looking costs nothing. A recount puts right what another instance did.
 */
public final class MailCounts {

  private static final int TRIES = 3;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
  private long changes;
  private boolean known;

  /** {@code from} is null for a new mail. */
  void moved(DeliveryState from, DeliveryState to) {
    lock.lock();
    try {
      changes++;
      if (from != null) {
        counts.merge(from, -1L, Long::sum);
      }
      counts.merge(to, 1L, Long::sum);
    } finally {
      lock.unlock();
    }
  }

  /** A count during which nothing moved is taken; on a busy day the last try is, and the next recount mends it. */
  void recount(Supplier<Map<DeliveryState, Long>> look) {
    for (int left = TRIES; left > 0; left--) {
      long before = changes();
      Map<DeliveryState, Long> found = look.get();
      if (taken(found, before, left == 1)) {
        return;
      }
    }
  }

  private boolean taken(Map<DeliveryState, Long> found, long changesBefore, boolean anyway) {
    lock.lock();
    try {
      if (changes != changesBefore && !anyway) {
        return false;
      }
      counts.clear();
      counts.putAll(found);
      known = true;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private long changes() {
    lock.lock();
    try {
      return changes;
    } finally {
      lock.unlock();
    }
  }

  /** How many are not finished; before the first count those that were planned here. */
  public long open() {
    lock.lock();
    try {
      return Math.max(0, counts.entrySet().stream().filter(each -> each.getKey().open()).mapToLong(Map.Entry::getValue).sum());
    } finally {
      lock.unlock();
    }
  }

  /** NaN until the first count. */
  public double of(DeliveryState state) {
    lock.lock();
    try {
      return known ? Math.max(0, counts.getOrDefault(state, 0L)) : Double.NaN;
    } finally {
      lock.unlock();
    }
  }
}

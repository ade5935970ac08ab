package org.alliancetracker.localstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Commits and syncs on one thread for all writers that wait. A writing operation holds the read lock, so a commit never
 * falls between the maps (documents, indexes) that one operation changes. Operations belong to the current epoch; a
 * commit ends an epoch, and the epoch is durable once the file is synced. The sync runs outside the lock: meanwhile
 * the operations of the next epoch gather, which is what makes the group.
 */
final class GroupCommitter {

  /** Told once the epoch is on disk (null), or that it will never be (why). */
  interface Waiter extends Consumer<Throwable> {
  }

  private final StoreFile file;
  private final Unsynced unsynced;
  private final Housekeeping housekeeping;
  private final Consumer<Throwable> whenBroken;
  private final ReentrantReadWriteLock operations = new ReentrantReadWriteLock();
  private final Thread thread = new Thread(this::run, "store-committer");
  private final NavigableMap<Long, List<Waiter>> waiting = new TreeMap<>();
  private volatile long epoch = 1;
  private volatile long durable;
  private long wanted;
  private boolean closed;
  private Throwable broken;

  GroupCommitter(StoreFile file, Unsynced unsynced, Consumer<Throwable> whenBroken) {
    this.file = file;
    this.unsynced = unsynced;
    this.housekeeping = new Housekeeping(file.store());
    this.whenBroken = whenBroken;
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs an operation that writes; it is told its epoch, which it hands to {@link #whenDurable}. */
  void write(LongConsumer operation) {
    operations.readLock().lock();
    try {
      operation.accept(epoch);
    } finally {
      operations.readLock().unlock();
    }
  }

  long durableEpoch() {
    return durable;
  }

  void whenDurable(long writtenEpoch, Waiter waiter) {
    Throwable problem;
    synchronized (this) {
      problem = broken;
      if (problem == null && durable < writtenEpoch) {
        waiting.computeIfAbsent(writtenEpoch, e -> new ArrayList<>()).add(waiter);
        wanted = Math.max(wanted, writtenEpoch);
        notifyAll();
        return;
      }
    }
    waiter.accept(problem);
  }

  private void run() {
    try {
      while (awaitWork()) {
        commit();
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** False once closed and nothing is left to do. */
  private boolean awaitWork() {
    while (true) {
      synchronized (this) {
        if (wanted <= durable && !closed) {
          sleep();
        }
        if (wanted > durable) {
          return true;
        }
        if (closed) {
          return false;
        }
      }
      tidy();
    }
  }

  private void sleep() {
    try {
      wait(Housekeeping.IDLE_MILLIS);
    } catch (InterruptedException e) {
      // nobody interrupts this thread: an interrupt would close the file under it
    }
  }

  private void tidy() {
    if (housekeeping.wanted()) {
      operations.writeLock().lock();
      try {
        housekeeping.whenIdle();
      } finally {
        operations.writeLock().unlock();
      }
    }
  }

  private void commit() {
    long ended;
    operations.writeLock().lock();
    try {
      ended = epoch;
      epoch = ended + 1;
      file.store().commit();
    } finally {
      operations.writeLock().unlock();
    }
    file.sync();
    Collection<List<Waiter>> served;
    synchronized (this) {
      durable = ended;
      served = take(ended);
    }
    unsynced.durable(ended);
    served.forEach(waiters -> waiters.forEach(w -> w.accept(null)));
    housekeeping.afterCommit();
  }

  private Collection<List<Waiter>> take(long upTo) {
    NavigableMap<Long, List<Waiter>> head = waiting.headMap(upTo, true);
    List<List<Waiter>> taken = new ArrayList<>(head.values());
    head.clear();
    return taken;
  }

  private void fail(Throwable problem) {
    Collection<List<Waiter>> left;
    synchronized (this) {
      broken = problem;
      left = take(Long.MAX_VALUE);
    }
    left.forEach(waiters -> waiters.forEach(w -> w.accept(problem)));
    whenBroken.accept(problem);
  }

  /** Commits what is waiting and ends the thread. */
  void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

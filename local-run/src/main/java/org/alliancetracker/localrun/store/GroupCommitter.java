package org.alliancetracker.localrun.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Commits and syncs on one thread for every writer that waits. Operations hold the read lock, so that a commit never
 * falls between the maps (data, indexes) that one operation changes.
 */
final class GroupCommitter {

  private final MVStore store;
  private final ReentrantReadWriteLock operations = new ReentrantReadWriteLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread = new Thread(this::run, "store-committer");
  private long written;
  private long durable;
  private boolean closed;
  private RuntimeException failure;

  GroupCommitter(MVStore store) {
    this.store = store;
    thread.setDaemon(true);
    thread.start();
  }

  <T> T write(Supplier<T> operation) {
    T result;
    operations.readLock().lock();
    try {
      result = operation.get();
    } finally {
      operations.readLock().unlock();
      awaitDurable();
    }
    return result;
  }

  private void awaitDurable() {
    lock.lock();
    try {
      long ticket = ++written;
      changed.signalAll();
      while (durable < ticket && failure == null) {
        changed.awaitUninterruptibly();
      }
      if (durable < ticket) {
        throw new IllegalStateException("The store could not write to disk", failure);
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (true) {
      long target;
      lock.lock();
      try {
        while (written == durable && !closed) {
          changed.awaitUninterruptibly();
        }
        if (written == durable) {
          return;
        }
        target = written;
      } finally {
        lock.unlock();
      }
      RuntimeException problem = null;
      try {
        commit();
      } catch (RuntimeException e) {
        problem = e;
      }
      lock.lock();
      try {
        failure = problem;
        if (problem == null) {
          durable = target;
        }
        changed.signalAll();
        if (problem != null) {
          return;
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private void commit() {
    operations.writeLock().lock();
    try {
      store.commit();
    } finally {
      operations.writeLock().unlock();
    }
    store.sync();
  }

  void close() throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread.join();
  }
}

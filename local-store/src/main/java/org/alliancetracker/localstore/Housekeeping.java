package org.alliancetracker.localstore;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file near the size of what lives in it. Every commit writes whole pages anew, so old chunks of the file are
 * soon mostly dead; their live rest is copied forward (a little after each commit, more when idle) and their space is
 * used again. Runs on the committer's thread only.
 */
final class Housekeeping {

  /** How long the committer waits without work before it looks here. */
  static final long IDLE_MILLIS = 250;

  private static final int BUSY_FILL_PERCENT = 35;
  private static final int IDLE_FILL_PERCENT = 70;
  private static final int BUSY_BYTES = 256 * 1024;
  private static final int IDLE_BYTES = 4 * 1024 * 1024;
  private static final int COMMITS_BETWEEN_LOOKS = 16;
  private static final long SMALL = 16L * 1024 * 1024;

  private final MVStore store;
  private final RandomAccessStore file;
  private int commits;
  private long settledAt;

  Housekeeping(MVStore store) {
    this.store = store;
    this.file = (RandomAccessStore) store.getFileStore();
    // safe although H2 warns: every commit is synced, and a chunk is used again five commits after its last use
    store.setRetentionTime(0);
  }

  /** A small step under load; what it moves is written by the next commit. */
  void afterCommit() {
    if (++commits % COMMITS_BETWEEN_LOOKS == 0 && file.size() > SMALL
        && file.getChunksFillRate() < BUSY_FILL_PERCENT) {
      store.compact(BUSY_FILL_PERCENT + 10, BUSY_BYTES);
    }
  }

  /** Whether an idle moment should be used. */
  boolean wanted() {
    return file.size() > SMALL && store.getCurrentVersion() != settledAt
        && (file.getChunksFillRate() < IDLE_FILL_PERCENT || file.getFillRate() < IDLE_FILL_PERCENT);
  }

  /** A larger step; no operation runs meanwhile. False when there was nothing left to gain. */
  void whenIdle() {
    long before = file.size();
    boolean moved = store.compact(IDLE_FILL_PERCENT, IDLE_BYTES);
    store.commit();
    store.sync();
    file.compactMoveChunks(IDLE_FILL_PERCENT, IDLE_BYTES, store);
    if (!moved && file.size() >= before) {
      settledAt = store.getCurrentVersion();
    }
  }
}

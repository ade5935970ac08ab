package org.alliancetracker.localstore;

import java.util.function.LongSupplier;

/**
 * Refuses writes while little space is left on the disk. A write that fails in the middle of a commit would break the
 * store; one refused before it begins has no effect, and all goes on when space returns.
 */
final class DiskGuard {

  private static final long RESERVE = 64L * 1024 * 1024;
  private static final long LOOK_EVERY_NANOS = 100_000_000L;

  private final LongSupplier freeBytes;
  private final long reserve;
  private volatile long lookedAt = System.nanoTime() - LOOK_EVERY_NANOS;
  private volatile boolean full;

  /** The reserve shrinks on a small disk: a quarter of it at most. */
  DiskGuard(LongSupplier freeBytes, long totalBytes) {
    this.freeBytes = freeBytes;
    this.reserve = Math.min(RESERVE, totalBytes / 4);
  }

  boolean isFull() {
    long now = System.nanoTime();
    if (now - lookedAt >= LOOK_EVERY_NANOS) {
      lookedAt = now;
      full = freeBytes.getAsLong() < reserve;
    }
    return full;
  }

  String sentence() {
    return "The disk of the store is full: free at least " + (reserve >> 20) + " MB, then try again.";
  }
}

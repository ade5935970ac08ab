package org.alliancetracker.kit.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of bodies that a program holds at once, of all requests together: what was read, and what is being read as far as it
 * has come. Strangers get at most half, so that those who are known are served whatever strangers send. Whoever finds no room
 * waits a moment, then is told to come back.
 */
public final class BodyBudget {

  /** Room is given out in pieces of this size. */
  public static final int PIECE_BYTES = 1024;

  /** Of the heap, unless a setting says otherwise: a body that was read costs several times its bytes while it is worked on. */
  private static final int PART_OF_HEAP = 16;

  private final int pieces;
  private final Semaphore all;
  private final Semaphore strangers;
  private final Duration patience;

  /**
   * A budget of its own.
   *
   * @param bytes    at least 2 pieces
   * @param patience how long one waits for room
   */
  public BodyBudget(long bytes, Duration patience) {
    this.pieces = Math.clamp(bytes / PIECE_BYTES, 2, Integer.MAX_VALUE);
    this.all = new Semaphore(pieces, true);
    this.strangers = new Semaphore(pieces / 2, true);
    this.patience = patience;
  }

  /** A sixteenth of what the heap may become. */
  static long ofHeap() {
    return Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
  }

  /** Bytes that are not in use now. */
  public long free() {
    return (long) all.availablePermits() * PIECE_BYTES;
  }

  /** Room for what one request brings or what is held for it; to be closed when the request has ended. */
  public Share share(boolean isStranger) {
    return new Share(isStranger);
  }

  /** What one request holds; used by one thread. */
  public final class Share implements AutoCloseable {

    private final boolean isStranger;
    private int held;

    private Share(boolean isStranger) {
      this.isStranger = isStranger;
    }

    /** Makes sure that {@code bytes} in all are held; throws the problem {@code busy} (503) when there is no room in time. */
    public void holds(long bytes) {
      long wanted = (bytes + PIECE_BYTES - 1) / PIECE_BYTES;
      if (wanted > held) {
        take((int) Math.min(wanted, Integer.MAX_VALUE) - held);
      }
    }

    private void take(int more) {
      if (more > pieces || (isStranger && !isFree(strangers, more))) {
        throw new ProblemException(full());
      }
      if (!isFree(all, more)) {
        if (isStranger) {
          strangers.release(more);
        }
        throw new ProblemException(full());
      }
      held += more;
    }

    private boolean isFree(Semaphore room, int more) {
      try {
        return room.tryAcquire(more, patience.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    public void close() {
      all.release(held);
      if (isStranger) {
        strangers.release(held);
      }
      held = 0;
    }
  }

  private static Problem full() {
    return RequestProblems.ofStatus(503).detail("Too much is being sent at once. Try again in a moment.");
  }
}

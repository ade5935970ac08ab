package org.alliancetracker.kit.run;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells {@link OnKnock} that there is something to do; many knocks are one look. Safe for threads. */
public final class Knocks {

  private final Semaphore knocks = new Semaphore(0);

  public void knock() {
    knocks.release();
  }

  /** Waits for one, at most so long. */
  void await(Duration longest) throws InterruptedException {
    knocks.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    knocks.drainPermits();
  }
}

package org.alliancetracker.kit.run;

import java.util.concurrent.TimeUnit;

/** Waiting between attempts, in background threads only. */
public final class Pause {

  private Pause() {}

  /** Waits; true when the thread was asked to stop, and the flag stays set. */
  public static boolean interrupted(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}

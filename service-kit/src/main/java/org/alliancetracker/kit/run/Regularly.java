package org.alliancetracker.kit.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something in the background again and again while the program runs; what failed is tried again after a shorter pause. */
public final class Regularly extends Background {

  private static final Logger LOG = LoggerFactory.getLogger(Regularly.class);

  private final String name;
  private final Duration pause;
  private final Duration pauseAfterFailure;
  private final Runnable work;

  public Regularly(String name, Duration pause, Duration pauseAfterFailure, Runnable work) {
    super(name);
    this.name = name;
    this.pause = pause;
    this.pauseAfterFailure = pauseAfterFailure;
    this.work = work;
  }

  @Override
  protected void run() {
    while (!Pause.interrupted((done() ? pause : pauseAfterFailure).toMillis())) {
      // until the program stops
    }
  }

  private boolean done() {
    try {
      work.run();
      return true;
    } catch (RuntimeException trouble) {
      LOG.debug("{} tries again", name, trouble);
      return false;
    }
  }
}

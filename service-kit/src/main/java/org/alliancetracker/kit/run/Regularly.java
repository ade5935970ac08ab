package org.alliancetracker.kit.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something in the background again and again while the program runs; what failed is tried again after a shorter pause. */
public final class Regularly implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Regularly.class);

  private final String name;
  private final Duration pause;
  private final Duration pauseAfterFailure;
  private final Runnable work;
  private volatile Thread worker;

  public Regularly(String name, Duration pause, Duration pauseAfterFailure, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.pauseAfterFailure = pauseAfterFailure;
    this.work = work;
  }

  @Override
  public void start() {
    worker = Thread.ofVirtual().name(name).start(() -> {
      while (!Pause.interrupted((done() ? pause : pauseAfterFailure).toMillis())) {
        // until the program stops
      }
    });
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

  @Override
  public void stop() {
    if (worker != null) {
      worker.interrupt();
      worker = null;
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }
}

package org.alliancetracker.kit.run;

import org.springframework.context.SmartLifecycle;

/** Work on a thread of its own for as long as the program runs; it ends when it is interrupted. */
public abstract class Background implements SmartLifecycle {

  private final String name;
  private volatile Thread worker;

  /** @param name of the thread */
  protected Background(String name) {
    this.name = name;
  }

  protected abstract void run();

  @Override
  public final void start() {
    worker = Thread.ofVirtual().name(name).start(this::run);
  }

  @Override
  public final void stop() {
    if (worker != null) {
      worker.interrupt();
      worker = null;
    }
  }

  @Override
  public final boolean isRunning() {
    return worker != null;
  }
}

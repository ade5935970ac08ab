package org.alliancetracker.kit.run;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the background what is to be done soon after somebody knocks, and now and then also when nobody did: what another instance
 * left behind has no one to knock for it. What fails is found again at the next look and keeps nothing else waiting.
 */
public abstract class OnKnock extends Background {

  private static final Logger LOG = LoggerFactory.getLogger(OnKnock.class);

  private final String name;
  private final Knocks knocks;
  private final Duration longest;

  /**
   * @param name    of the thread
   * @param longest between two looks
   */
  protected OnKnock(String name, Knocks knocks, Duration longest) {
    super(name);
    this.name = name;
    this.knocks = knocks;
    this.longest = longest;
  }

  /** What is to be done now, each by itself. */
  protected abstract List<Runnable> work();

  @Override
  protected final void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        knocks.await(longest);
        tried(() -> work().forEach(this::tried));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void tried(Runnable piece) {
    try {
      piece.run();
    } catch (RuntimeException trouble) {
      LOG.debug("{} looks again", name, trouble);
    }
  }
}

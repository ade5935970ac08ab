package org.alliancetracker.kit.store;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancetracker.kit.run.Background;
import org.alliancetracker.kit.run.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Creates indexes once at start, in one thread (the embedded store crashes on two at a time), and tries again until the
 * store is there: a service starts in any order. Until then {@link #require} refuses work and health is down.
 */
public final class StorePreparation extends Background implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(StorePreparation.class);
  private static final long PAUSE_MILLIS = 300;

  private final List<Runnable> steps = new CopyOnWriteArrayList<>();
  private volatile boolean ready;

  public StorePreparation() {
    super("store-preparation");
  }

  /** Adds a step that may be repeated; steps run in the order they were added. */
  public void add(Runnable step) {
    steps.add(step);
  }

  /** Throws the driver's time-out while the store could not be prepared yet. */
  public void require() {
    if (!ready) {
      throw new MongoTimeoutException("the store has not answered since this service started");
    }
  }

  public boolean isReady() {
    return ready;
  }

  @Override
  protected void run() {
    boolean told = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        steps.forEach(Runnable::run);
        ready = true;
        LOG.info("store ready");
        return;
      } catch (RuntimeException unreachable) {
        if (!told) {
          LOG.warn("store not reachable yet, trying on: {}", unreachable.getMessage());
          told = true;
        }
        if (Pause.interrupted(PAUSE_MILLIS)) {
          return;
        }
      }
    }
  }

  /** Early: what uses the store starts after. */
  @Override
  public int getPhase() {
    return -1000;
  }

  @Override
  public Health health() {
    return ready ? Health.up().build() : Health.down().build();
  }
}

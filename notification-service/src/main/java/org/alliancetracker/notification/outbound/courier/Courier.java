package org.alliancetracker.notification.outbound.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.alliancetracker.kit.run.Pause;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.notification.mail.Postman;
import org.alliancetracker.notification.outbound.DueQueue;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes what is due to the mail server, one after the other. It is woken by new work; a look through all that is open,
 * at start and every minute, is the net below it.
 */
@Component
final class Courier implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration NET = Duration.ofMinutes(1);
  private static final Duration ANSWER_OVERDUE = Duration.ofMinutes(5);
  private static final long NO_SERVER_PAUSE_MILLIS = 300;

  private final Deliveries deliveries;
  private final DueQueue queue;
  private final Attempt attempt;
  private final Postman postman;
  private final StorePreparation store;
  private final InstantSource clock;
  private volatile boolean running;
  private Thread worker;

  Courier(Deliveries deliveries, DueQueue queue, Attempt attempt, Postman postman, StorePreparation store, InstantSource clock) {
    this.deliveries = deliveries;
    this.queue = queue;
    this.attempt = attempt;
    this.postman = postman;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofVirtual().name("courier").start(this::run);
  }

  private void run() {
    boolean started = false;
    long scanned = System.nanoTime();
    while (running) {
      try {
        store.require();
        if (!started || System.nanoTime() - scanned > NET.toNanos()) {
          scan(!started);
          started = true;
          scanned = System.nanoTime();
        }
        if (round()) {
          queue.awaitDue(clock.instant(), NET);
        } else {
          Pause.interrupted(NO_SERVER_PAUSE_MILLIS);
        }
      } catch (RuntimeException trouble) {
        LOG.warn("the post waits: {}", trouble.toString());
        Pause.interrupted(NO_SERVER_PAUSE_MILLIS);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /** False when there was no server. */
  private boolean round() {
    try (Line line = new Line(postman)) {
      Optional<String> id = queue.take(clock.instant());
      while (running && id.isPresent()) {
        if (!attempt(line, id.get())) {
          return false;
        }
        id = queue.take(clock.instant());
      }
      return true;
    }
  }

  private boolean attempt(Line line, String id) {
    try {
      return attempt.of(id, line, () -> running);
    } catch (RuntimeException trouble) {
      queue.add(id, clock.instant().plusSeconds(1));
      throw trouble;
    }
  }

  /** Whoever had claimed something is gone at start; whoever had handed something over will not hear the answer. */
  private void scan(boolean starting) {
    Instant now = clock.instant();
    deliveries.forEachOpen(open -> {
      Delivery found = deliveries.find(open.id()).orElse(null);
      if (found != null && found.state() == DeliveryState.HANDED_OVER) {
        boolean overdue = found.stepAt().plus(ANSWER_OVERDUE).isBefore(now);
        if (starting || overdue) {
          found.lost(now, "The service stopped before the mail server had answered.")
              .ifPresent(unknown -> deliveries.step(found, unknown));
        }
      } else if (found != null && found.named()) {
        queue.add(open.id(), found.due());
      }
    });
  }

  /** A mail that is being sent is finished first. */
  @Override
  public void stop() {
    running = false;
    queue.wake();
    try {
      if (worker != null) {
        worker.join(Duration.ofSeconds(9));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    worker = null;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

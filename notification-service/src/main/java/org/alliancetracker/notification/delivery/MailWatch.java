package org.alliancetracker.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.kit.run.Pause;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.notification.delivery.state.DeliveryState;
import org.alliancetracker.notification.mail.Postman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Shows mails by state, and whether the mail server answers; recounts at start and each ten minutes. */
@Component
final class MailWatch implements SmartLifecycle, MeterBinder {

  private static final Logger LOG = LoggerFactory.getLogger(MailWatch.class);
  private static final long EVERY_MILLIS = TimeUnit.MINUTES.toMillis(10);
  private static final long AGAIN_MILLIS = 1_000;

  private final Deliveries deliveries;
  private final Postman postman;
  private final StorePreparation store;
  private volatile Thread worker;

  MailWatch(Deliveries deliveries, Postman postman, StorePreparation store) {
    this.deliveries = deliveries;
    this.postman = postman;
    this.store = store;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (DeliveryState state : DeliveryState.values()) {
      Gauge.builder("alliance.mails", deliveries.counts(), counts -> counts.of(state)).baseUnit("mails")
          .description("mails by state").tag("state", state.code()).register(registry);
    }
    Gauge.builder("alliance.mail.server.up", postman, server -> server.trouble().isEmpty() ? 1 : 0)
        .description("1 unless the mail server failed when it was last needed").register(registry);
    for (Postman.Breaker state : Postman.Breaker.values()) {
      Gauge.builder("alliance.breaker", postman, server -> server.breaker() == state ? 1 : 0)
          .description("1 for the state the circuit breaker is in").tag("peer", "mail-server").tag("state", state.code())
          .register(registry);
    }
  }

  @Override
  public void start() {
    worker = Thread.ofVirtual().name("mail-watch").start(this::work);
  }

  private void work() {
    while (!Pause.interrupted(look() ? EVERY_MILLIS : AGAIN_MILLIS)) {
      // until the service stops
    }
  }

  private boolean look() {
    try {
      store.require();
      deliveries.recount();
      return true;
    } catch (RuntimeException away) {
      LOG.debug("mails are counted later", away);
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

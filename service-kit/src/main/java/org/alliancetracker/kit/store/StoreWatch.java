package org.alliancetracker.kit.store;

import com.mongodb.event.ConnectionCheckOutFailedEvent;
import com.mongodb.event.ConnectionPoolClearedEvent;
import com.mongodb.event.ConnectionPoolListener;
import com.mongodb.event.ServerHeartbeatFailedEvent;
import com.mongodb.event.ServerHeartbeatSucceededEvent;
import com.mongodb.event.ServerMonitorListener;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether the store answers, as the driver's own heartbeat finds out each second. It listens to trouble only: a listener
 * to each operation would cost every one of them.
 */
final class StoreWatch implements ServerMonitorListener, ConnectionPoolListener, MeterBinder {

  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong notGiven = new AtomicLong();
  private volatile boolean up;

  @Override
  public void serverHeartbeatSucceeded(ServerHeartbeatSucceededEvent event) {
    up = true;
  }

  @Override
  public void serverHeartbeatFailed(ServerHeartbeatFailedEvent event) {
    up = false;
  }

  @Override
  public void connectionPoolCleared(ConnectionPoolClearedEvent event) {
    lost.incrementAndGet();
  }

  @Override
  public void connectionCheckOutFailed(ConnectionCheckOutFailedEvent event) {
    notGiven.incrementAndGet();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("alliance.store.up", this, watch -> watch.up ? 1 : 0)
        .description("1 while the store answers").register(registry);
    FunctionCounter.builder("alliance.store.failures", lost, AtomicLong::get).tag("what", "connections-lost")
        .description("how often the store was lost, or had no connection to give").register(registry);
    FunctionCounter.builder("alliance.store.failures", notGiven, AtomicLong::get).tag("what", "no-connection")
        .description("how often the store was lost, or had no connection to give").register(registry);
  }
}

package org.alliancetracker.kit.consume;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.EventLogs;
import org.alliancetracker.kit.log.LogConfiguration;
import org.alliancetracker.kit.operations.LogOperations;
import org.alliancetracker.kit.edge.ServiceEdge;
import org.alliancetracker.kit.sample.Tally;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A smallest service that keeps totals of tallies it hears of, as the real ones do. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ServiceEdge.class, LogConfiguration.class, ConsumeConfiguration.class, LogOperations.class})
class TotalsApp {

  record Total(long sum) {}

  /** Amounts that the view refuses, so that a test can break it and mend it. */
  static final Set<Long> REFUSED = ConcurrentHashMap.newKeySet();

  /** How long the view takes for an event. */
  static volatile Duration slowness = Duration.ZERO;

  @Bean
  EventLog<Tally, Tally.Event> tallies(EventLogs logs) {
    return logs.open(Tally.model());
  }

  @Bean
  Intake<Total> totals(Intakes intakes) {
    return intakes.open(new Totals());
  }

  static class Totals implements StreamView<Total> {
    @Override
    public String group() {
      return "totals";
    }

    @Override
    public String topic() {
      return Tally.TOPIC;
    }

    @Override
    public Class<Total> viewType() {
      return Total.class;
    }

    @Override
    public Total initial() {
      return new Total(0);
    }

    @Override
    public boolean keyNamesStream() {
      return true;
    }

    @Override
    public Total fold(Total view, Envelope event) {
      LockSupport.parkNanos(slowness.toNanos());
      return switch (Tally.model().codec().decode(event.type(), event.data())) {
        case Decoded.Known<Tally.Event>(Tally.Added added) when REFUSED.contains(added.amount()) ->
            throw new IllegalStateException("cannot add " + added.amount());
        case Decoded.Known<Tally.Event>(Tally.Added added) -> new Total(view.sum() + added.amount());
        case Decoded.Known<Tally.Event>(Tally.Cleared cleared) -> new Total(0);
        case Decoded.UnknownType<Tally.Event> unknown -> view;
        case Decoded.UnknownVersion<Tally.Event>(String type) -> throw new PoisonEvent("unknown version " + type);
        case Decoded.Broken<Tally.Event>(String type, String reason) -> throw new PoisonEvent(type + ": " + reason);
      };
    }
  }
}

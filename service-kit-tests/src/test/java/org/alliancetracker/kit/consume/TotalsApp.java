package org.alliancetracker.kit.consume;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.kit.edge.ServiceEdge;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.EventLogs;
import org.alliancetracker.kit.log.LogConfiguration;
import org.alliancetracker.kit.operations.LogOperations;
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

  /** How often an added amount was decoded, by the name of its step. */
  static final Map<String, Integer> DECODED = new ConcurrentHashMap<>();

  /** Raises each amount from the form in which it is told, so that decoding can be counted. */
  private static final EventCodec<Tally.Event> CODEC = new EventCodec<Tally.Event>()
      .register("tally.added.v2", Tally.Added.class)
      .register("tally.cleared.v1", Tally.Cleared.class)
      .upcast("tally.added.v1", "tally.added.v2", data -> {
        DECODED.merge(data.path("step").asString("none"), 1, Integer::sum);
        return data;
      });

  /** Which form the program says that views have. */
  static volatile int form;

  /** What was done for events, by stream and version. */
  static final List<String> ACTED = new CopyOnWriteArrayList<>();

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

  static class Totals implements StreamView<Total, Tally.Event> {
    @Override
    public String group() {
      return "totals";
    }

    @Override
    public String topic() {
      return Tally.TOPIC;
    }

    @Override
    public EventCodec<Tally.Event> codec() {
      return CODEC;
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
    public int form() {
      return form;
    }

    @Override
    public void act(Applied<Total, Tally.Event> told) {
      ACTED.add(told.said().id());
    }

    @Override
    public boolean keyNamesStream() {
      return true;
    }

    @Override
    public Total fold(Total view, Tally.Event event, Envelope said) {
      LockSupport.parkNanos(slowness.toNanos());
      return switch (event) {
        case Tally.Added added when REFUSED.contains(added.amount()) ->
            throw new IllegalStateException("cannot add " + added.amount());
        case Tally.Added added -> new Total(view.sum() + added.amount());
        case Tally.Cleared cleared -> new Total(0);
      };
    }
  }
}

package org.alliancetracker.kit.log;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.trace.Traces;
import org.springframework.context.SmartLifecycle;

/** Opens the logs of a service and runs their relays. */
public final class EventLogs implements SmartLifecycle, MeterBinder {

  private record Open(StreamStore store, Relay<?, ?> relay, Outbox outbox, CommandMeters commands) {}

  private final MongoDatabase database;
  private final StorePreparation preparation;
  private final TopicWriter writer;
  private final Topics topics;
  private final InstantSource clock;
  private final Traces traces;
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  /** What this service tells besides its logs. */
  private final Map<String, ToLongFunction<Optional<String>>> told = new ConcurrentHashMap<>();
  private volatile boolean running;

  EventLogs(
      MongoDatabase database,
      StorePreparation preparation,
      TopicWriter writer,
      Topics topics,
      InstantSource clock,
      Traces traces) {
    this.traces = traces;
    this.database = database;
    this.preparation = preparation;
    this.writer = writer;
    this.topics = topics;
    this.clock = clock;
  }

  /** Opens the log of one kind of stream; once per kind, at start. */
  public <S, E> EventLog<S, E> open(StreamModel<S, E> model) {
    StreamStore store = new StreamStore(database, model.name());
    preparation.add(store::createIndexes);
    topics.ensureLog(model.topic());
    Fold<S, E> fold = new Fold<>(model);
    Recent<S> recent = new Recent<>(Recent.MOST_EVENTS);
    Outbox outbox = new Outbox(clock);
    CommandMeters commands = new CommandMeters();
    Drain<S, E> drain = new Drain<>(model, store, fold, recent, writer, traces);
    Relay<S, E> relay = new Relay<>(model.name(), store, fold, drain, preparation, outbox);
    if (open.put(model.name(), new Open(store, relay, outbox, commands)) != null) {
      throw new IllegalStateException("the log of " + model.name() + " is opened twice");
    }
    return new EventLog<>(model, store, fold, preparation, clock, recent, relay, commands, traces);
  }

  /**
   * Makes something that is told without a log part of {@link #republish()}.
   *
   * @param again begins to tell one of the kind, or all, once more and answers how many
   */
  public void republishes(String kind, ToLongFunction<Optional<String>> again) {
    told.put(kind, again);
  }

  /** Begins to tell everything this service owns once more; answers how many streams and other things. */
  public long republish() {
    return kinds().stream().mapToLong(kind -> republish(kind, Optional.empty()).orElse(0L)).sum();
  }

  /** What can be told once more, by name. */
  public Set<String> kinds() {
    Set<String> kinds = new TreeSet<>(open.keySet());
    kinds.addAll(told.keySet());
    return kinds;
  }

  /** Sends one stream, or every stream of the kind, again from version 1; answers how many, or empty for no such kind. */
  public Optional<Long> republish(String kind, Optional<String> stream) {
    preparation.require();
    if (told.containsKey(kind)) {
      return Optional.of(told.get(kind).applyAsLong(stream));
    }
    Open log = open.get(kind);
    if (log == null) {
      return Optional.empty();
    }
    if (stream.isPresent()) {
      log.relay().republish(stream.get());
      return Optional.of(1L);
    }
    var counted = new Object() {
      long streams;
    };
    log.store()
        .forEachStream(
            each -> {
              log.relay().republish(each);
              counted.streams++;
            });
    return Optional.of(counted.streams);
  }

  /** Streams that still have something to send, over all kinds. */
  public int backlog() {
    return open.values().stream().mapToInt(log -> log.relay().backlogSize()).sum();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    open.forEach((kind, log) -> {
      Gauge.builder("alliance.outbox.streams", log.outbox(), Outbox::size)
          .description("streams with events that Kafka has not acknowledged").tag("kind", kind).register(registry);
      Gauge.builder("alliance.outbox.oldest", log.outbox(), Outbox::oldestSeconds).baseUnit("seconds")
          .description("how long the oldest of them has been waiting").tag("kind", kind).register(registry);
      FunctionCounter.builder("alliance.relay.failures", log.relay(), Relay::failures)
          .description("rounds of the relay that failed and were tried again").tag("kind", kind).register(registry);
      log.commands().bindTo(registry, kind);
    });
  }

  @Override
  public void start() {
    open.values().forEach(log -> log.relay().start());
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    for (Open log : open.values()) {
      try {
        log.relay().stop();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the web server, so that the last accepted commands still get their chance. */
  @Override
  public int getPhase() {
    return -500;
  }
}

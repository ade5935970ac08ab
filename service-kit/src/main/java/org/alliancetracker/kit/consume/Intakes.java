package org.alliancetracker.kit.consume;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.trace.Traces;
import org.springframework.messaging.Message;

/** Opens the intakes of a service and makes sure that their topics exist. */
public final class Intakes {

  private final MongoDatabase database;
  private final StorePreparation preparation;
  private final Topics topics;
  private final InstantSource clock;
  private final Traces traces;
  private final List<Intake<?>> open = new CopyOnWriteArrayList<>();
  private final List<Reading> readings = new CopyOnWriteArrayList<>();

  Intakes(MongoDatabase database, StorePreparation preparation, Topics topics, InstantSource clock, Traces traces) {
    this.database = database;
    this.preparation = preparation;
    this.topics = topics;
    this.clock = clock;
    this.traces = traces;
  }

  public <V> Intake<V> open(StreamView<V, ?> view) {
    Views<V> views = new Views<>(database, view);
    preparation.add(views::createIndexes);
    topics.ensureLog(view.topic());
    topics.ensureLog(ContainerFailures.deadLetterTopic(view.topic(), view.group()));
    Intake<V> intake = new Intake<>(view, views, clock, traces);
    open.add(intake);
    readings.add(new Reading(view.group(), view.topic()));
    return intake;
  }

  /** For a compacted topic without versions: the handler must be repeatable; {@link PoisonEvent} makes a dead letter. */
  public Consumer<Message<List<byte[]>>> records(String group, String topic, Consumer<byte[]> handler) {
    readings.add(new Reading(group, topic));
    topics.ensureCompacted(topic);
    topics.ensureLog(ContainerFailures.deadLetterTopic(topic, group));
    return poll -> EachRecord.of(poll, record -> Traced.run(traces, topic, record, () -> {
      try {
        handler.accept(record.value());
      } catch (RuntimeException thrown) {
        if (Infrastructure.isTrouble(thrown) || thrown instanceof PoisonEvent) {
          throw thrown;
        }
        throw new PoisonEvent(thrown.toString(), thrown);
      }
    }));
  }

  /** What is read here, by whom. */
  List<Reading> readings() {
    return List.copyOf(readings);
  }

  List<Intake<?>> all() {
    return new ArrayList<>(open);
  }
}

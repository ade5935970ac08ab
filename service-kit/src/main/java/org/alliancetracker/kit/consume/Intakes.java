package org.alliancetracker.kit.consume;

import org.alliancetracker.kit.kafka.Topics;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.alliancetracker.kit.store.StorePreparation;
import org.springframework.messaging.Message;

/** Opens the intakes of a service and makes sure that their topics exist. */
public final class Intakes {

  private final MongoDatabase database;
  private final StorePreparation preparation;
  private final Topics topics;
  private final InstantSource clock;
  private final List<Intake<?>> open = new CopyOnWriteArrayList<>();

  Intakes(MongoDatabase database, StorePreparation preparation, Topics topics, InstantSource clock) {
    this.database = database;
    this.preparation = preparation;
    this.topics = topics;
    this.clock = clock;
  }

  public <V> Intake<V> open(StreamView<V> view) {
    Views<V> views = new Views<>(database, view);
    preparation.add(views::createIndexes);
    topics.ensureLog(view.topic());
    topics.ensureLog(ContainerFailures.deadLetterTopic(view.topic(), view.group()));
    Intake<V> intake = new Intake<>(view, views, clock);
    open.add(intake);
    return intake;
  }

  /** For a compacted topic without versions: the handler must be repeatable; {@link PoisonEvent} makes a dead letter. */
  public Consumer<Message<byte[]>> records(String group, String topic, Consumer<byte[]> handler) {
    topics.ensureCompacted(topic);
    topics.ensureLog(ContainerFailures.deadLetterTopic(topic, group));
    return message -> {
      try {
        handler.accept(message.getPayload());
      } catch (RuntimeException thrown) {
        if (Infrastructure.isTrouble(thrown) || thrown instanceof PoisonEvent) {
          throw thrown;
        }
        throw new PoisonEvent(thrown.toString(), thrown);
      }
    };
  }

  List<Intake<?>> all() {
    return new ArrayList<>(open);
  }
}

package org.alliancetracker.kit.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.trace.Traces;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every store must do for the log, by themes. Kafka is away in these tests; the relay is tested on its own. */
abstract class EventLogContract
    implements CommandContract, RepetitionContract, SeveralWritersContract, ReadingContract, SnapshotContract {

  private static final KafkaSettings NOWHERE = new KafkaSettings("127.0.0.1:1", "test");

  private final AtomicReference<Instant> now = new AtomicReference<>(Tally.noon());
  private MongoClient client;
  private MongoDatabase database;
  private StorePreparation preparation;
  private EventLog<Tally, Tally.Event> log;

  @BeforeEach
  void open() {
    client = MongoClients.create(uri());
    database = client.getDatabase("log-" + UUID.randomUUID());
    preparation = new StorePreparation();
    log = openLog(database);
    preparation.start();
    Awaitility.await().until(preparation::isReady);
  }

  @AfterEach
  void close() {
    preparation.stop();
    database.drop();
    client.close();
  }

  @Override
  public EventLog<Tally, Tally.Event> log() {
    return log;
  }

  @Override
  public MongoDatabase database() {
    return database;
  }

  @Override
  public AtomicReference<Instant> now() {
    return now;
  }

  @Override
  public EventLog<Tally, Tally.Event> openLog(MongoDatabase in) {
    return new EventLogs(in, preparation, new TopicWriter(NOWHERE), new Topics(NOWHERE), now::get, Traces.passedOn())
        .open(Tally.model());
  }
}

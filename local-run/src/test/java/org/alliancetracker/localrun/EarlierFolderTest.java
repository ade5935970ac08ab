package org.alliancetracker.localrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.testing.file.OpenToOthers;
import org.alliancetracker.testing.topic.BrokerTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder from before its engines asked for a password and before it was its owner's alone. */
class EarlierFolderTest {

  private static final String TOPIC = "told.before";

  @TempDir
  Path data;

  @Test
  void itsDataIsThereAndOthersCanReadItNoMore() throws Exception {
    keptBefore();

    try (AllianceTracker tracker = AllianceTracker.start(StandInService.options(data), line -> { });
        var store = MongoClients.create(tracker.storeUri());
        var topics = new BrokerTopics(tracker.kafkaClient())) {
      assertThat(store.getDatabase("d").getCollection("c").find().first()).containsEntry("_id", "kept");
      assertThat(topics.records(TOPIC)).singleElement().satisfies(record -> assertThat(record.key()).isEqualTo("kept"));
      topics.send(TOPIC, "new", new byte[0]);
      assertThat(OpenToOthers.in(data)).isEmpty();
    }
  }

  @Test
  void whatIsNotOursInTheSameFolderIsLeftAsItIs() throws Exception {
    Path photo = Files.writeString(data.resolve("holiday.jpg"), "not ours");
    open(photo, "rw-r--r--");
    open(data, "rwxr-xr-x");
    Files.createDirectories(data.resolve("mail"));
    open(Files.writeString(data.resolve("mail/1.eml"), "a letter"), "rw-r--r--");

    AllianceTracker.start(StandInService.options(data), line -> { }).close();

    assertThat(OpenToOthers.in(data)).containsExactlyInAnyOrder("rw-r--r-- " + photo, "rwxr-xr-x " + data);
  }

  private void keptBefore() throws Exception {
    try (var store = EmbeddedStore.open(data.resolve("store"), 0); var client = MongoClients.create(store.uri())) {
      client.getDatabase("d").getCollection("c").insertOne(new Document("_id", "kept"));
    }
    try (var broker = LocalBroker.start(data.resolve("broker"), 0);
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
        var topics = new BrokerTopics(broker.bootstrap())) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      topics.send(TOPIC, "kept", new byte[] {1});
    }
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.toList()) {
        open(each, Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--");
      }
    }
  }

  private static void open(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}

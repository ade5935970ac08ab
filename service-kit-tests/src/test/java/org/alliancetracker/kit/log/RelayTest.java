package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.localbroker.LocalBroker;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RelayTest extends RunningRelays {

  @Test
  void everyEventReachesTheTopicInOrderAndItsMarkComesOff() {
    Instance one = instance();
    for (int i = 0; i < 30; i++) {
      one.add("a", "a" + i);
      one.add("b", "b" + i);
    }

    awaitSent("a", 30);
    awaitSent("b", 30);
    awaitNothingPending();
    assertThat(onTopic("a")).as("no duplicates where nothing failed").hasSize(30);
    assertThat(one.logs().backlog()).isZero();
  }

  @Test
  void listsFollowWithinARound() {
    Instance one = instance();
    one.add("a", "a1");
    one.add("a", "a2");

    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(one.log().rows().entries().find().map(entry -> entry.getEmbedded(List.of("row", "total"), Long.class)))
                    .containsExactly(2L));
  }

  @Test
  void whileKafkaIsAwayCommandsAreAcceptedListsStayCurrentAndNothingCountsAsSent() {
    Instance one = instance();
    one.add("a", "before");
    awaitSent("a", 1);
    awaitNothingPending();
    int port = Integer.parseInt(broker.bootstrap().substring(broker.bootstrap().lastIndexOf(':') + 1));
    broker.close();

    for (int i = 0; i < 5; i++) {
      one.add("a", "away" + i);
      one.add("b" + i, "other" + i);
    }

    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(one.log().rows().entries().find(new Document("_id", "a")).first().getLong("version"))
                    .isEqualTo(6));
    List<String> pending = new ArrayList<>();
    new StreamStore(database, "tally").scanPending((stream, n, since) -> pending.add(stream));
    assertThat(pending).hasSize(10);
    assertThat(one.logs().backlog()).isPositive();

    broker = LocalBroker.start(directory.resolve("broker"), port);
    awaitSent("a", 6);
    for (int i = 0; i < 5; i++) {
      awaitSent("b" + i, 1);
    }
    awaitNothingPending();
  }

  @Test
  void aProcessThatDiedBeforeSendingIsMadeGoodByTheNextStart() {
    Instance dead = instance();
    dead.logs().stop();
    dead.add("a", "unsent1");
    dead.add("a", "unsent2");
    assertThat(onTopic("a")).isEmpty();

    instance();

    awaitSent("a", 2);
    awaitNothingPending();
  }

  @Test
  void aProcessThatDiedBetweenEntryAndUnmarkingLeavesNoMarkBehind() {
    Instance one = instance();
    one.add("a", "a1");
    awaitNothingPending();
    database
        .getCollection("tally_commits")
        .updateOne(new Document("_id", "a:1"), new Document("$set", new Document("pending", true)));

    instance();

    awaitNothingPending();
    assertThat(onTopic("a")).hasSize(1);
  }

  @Test
  void whatAnotherProgramKeptInAnotherFormIsMadeAnewAtStartAndNothingIsSentAgain() {
    // given what another program left: a row and a state of another form, and entries of the first form, which was not written down
    Instance older = instance();
    older.add("a", "a1");
    older.add("a", "a2");
    older.add("b", "b1");
    older.add("c", "c1");
    awaitNothingPending();
    older.logs().stop();
    var entries = database.getCollection("tally_entries");
    entries.updateOne(new Document("_id", "a"), new Document("$set", new Document("row", new Document("sum", 2L)).append("form", 7)
        .append("state", "{\"total\":99,\"steps\":[],\"sealedText\":null}")));
    entries.updateOne(new Document("_id", "b"), new Document("$unset", new Document("form", "")));
    entries.updateOne(new Document("_id", "c"), new Document("$unset", new Document("bytes", "").append("form", "")));

    // when
    Instance newer = instance();

    // then
    await().atMost(LONG).untilAsserted(() ->
        assertThat(entries.find(new Document("_id", "a")).first()).containsEntry("row", new Document("total", 2L))
            .containsEntry("form", 0));
    await().atMost(LONG).untilAsserted(() -> assertThat(entries.find(new Document("_id", "c")).first()).containsKey("bytes"));
    await().atMost(LONG).until(() -> newer.logs().backlog() == 0);
    assertThat(newer.log().load("a").state().total()).isEqualTo(2);
    assertThat(records()).hasSize(4);
    assertThat(entries.find(new Document("_id", "b")).first()).as("as this program makes it").doesNotContainKey("form");
  }

  @Test
  void twoRelaysAtOnceSendDuplicatesButFirstOccurrencesStayInOrder() {
    Instance one = instance();
    Instance two = instance();
    for (int i = 0; i < 40; i++) {
      (i % 2 == 0 ? one : two).add("a", "a" + i);
    }

    awaitSent("a", 40);
    awaitNothingPending();
  }

  @Test
  void republishSendsAStreamAgainFromItsFirstVersion() {
    Instance one = instance();
    one.add("a", "a1");
    one.add("a", "a2");
    one.add("b", "b1");
    awaitNothingPending();

    assertThat(one.logs().republish("tally", Optional.of("a"))).contains(1L);
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(onTopic("a")).extracting(Envelope::streamVersion).containsExactly(1L, 2L, 1L, 2L));
    assertThat(onTopic("b")).hasSize(1);
    assertThat(one.logs().republish("no-such-kind", Optional.empty())).isEmpty();
  }

  @Test
  void everythingIsSentAgainBesideWhatIsNew() {
    Instance one = instance();
    for (int i = 0; i < 100; i++) {
      one.add("s" + i, "first" + i);
    }
    awaitNothingPending();
    Instance again = stopped();
    assertThat(again.logs().republish()).isEqualTo(100);
    again.add("new", "new");
    again.logs().start();

    await().atMost(LONG).until(() -> again.logs().backlog() == 0);
    awaitNothingPending();
    var records = records();
    assertThat(records).as("each stream twice, the new one once").hasSize(201);
    long newAt = records.stream().filter(record -> record.key().equals("new")).findFirst().orElseThrow().timestamp();
    assertThat(records).as("it did not wait for all of them").anyMatch(record -> record.timestamp() > newAt);
  }

  @Test
  void logAndTopicHoldTheSameEvents() {
    Instance one = instance();
    for (int i = 0; i < 3; i++) {
      one.add("a", "a" + i);
    }
    awaitSent("a", 3);

    assertThat(onTopic("a")).isEqualTo(one.log().history("a"));
  }
}

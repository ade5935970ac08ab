package org.alliancetracker.gateway.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.account.Secret;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.session.Ended;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptFormsTest {

  private static final Instant BEGIN = Instant.parse("2026-11-27T08:00:00Z");

  private final MongoDatabase database = RunningGateway.shared().bean(MongoDatabase.class);
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final KeptForms forms = new KeptForms(database, now::get);

  @BeforeEach
  void nothingIsKept() {
    database.getCollection(KeptForms.COLLECTION).deleteMany(new Document());
  }

  @Test
  void aFormComesBackWithEverythingInItAndWithItsRefusal() {
    KeptForm typed = new KeptForm(new Fields(Map.of("partner", List.of("Ares", "", "Ares"), "name", List.of("“é <b> 👩‍🌾"))),
        Reply.found(422, "named-twice", "partners[1].name"));

    assertThat(forms.find("ada", keep("ada", typed))).contains(typed);
  }

  @Test
  void nobodyElseOpensItReplacesItOrTakesItAway() {
    KeptForm typed = typed("mine");
    String id = keep("ada", typed);

    forms.forget("bob", id);
    String other = forms.keep("bob", id, typed("his")).orElseThrow();

    assertThat(other).isNotEqualTo(id);
    assertThat(forms.find("bob", id)).isEmpty();
    assertThat(forms.find("ada", other)).isEmpty();
    assertThat(forms.find("ada", id)).contains(typed);
  }

  @Test
  void sentAgainItStaysAtItsAddress() {
    String id = keep("ada", typed("first"));

    assertThat(forms.keep("ada", id, typed("second"))).contains(id);
    assertThat(forms.find("ada", id)).contains(typed("second"));
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void onePersonKeepsTenAtMostAndTheOldestGivesWay() {
    keep("bob", typed("his"));
    List<String> ids = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> {
      now.set(BEGIN.plusSeconds(i));
      ids.add(keep("ada", typed("no " + i)));
    });

    assertThat(ids.stream().map(id -> forms.find("ada", id).isPresent()))
        .containsExactly(false, false, true, true, true, true, true, true, true, true, true, true);
    assertThat(kept()).isEqualTo(KeptForms.MOST_OF_ONE + 1);
  }

  @Test
  void allTogetherKeepTwoThousandAndTheOldestGivesWay() {
    ofOthers(KeptForms.MOST_IN_ALL, 100);
    now.set(BEGIN.plusSeconds(1));

    String id = keep("ada", typed("one more"));

    assertThat(kept()).isEqualTo(KeptForms.MOST_IN_ALL);
    assertThat(forms.find("ada", id)).isPresent();
    assertThat(stands("other-0")).isFalse();
    assertThat(stands("other-1")).isTrue();
  }

  @Test
  void allTogetherKeep64MegabytesAndWhatDoesNotSayHowLongItIsCountsAsTheLongest() {
    ofOthers(64 * 4, KeptForms.MOST_BYTES);
    database.getCollection(KeptForms.COLLECTION).updateOne(Keys.id("other-9"), new Document("$unset", new Document("bytes", "")));
    now.set(BEGIN.plusSeconds(1));

    keep("ada", typed("one more"));

    assertThat(kept()).isEqualTo(64 * 4);
    assertThat(stands("other-0")).isFalse();
    assertThat(stands("other-9")).isTrue();
  }

  @Test
  void whatIsLongerThanAnyFormOfOursIsNotKept() {
    assertThat(forms.keep("ada", null, typed("a".repeat(KeptForms.MOST_BYTES)))).isEmpty();
    assertThat(forms.keep("ada", null, typed("a".repeat(KeptForms.MOST_BYTES - 100)))).isPresent();
  }

  @Test
  void afterThreeDaysItIsGoneAlsoFromTheStore() {
    String id = keep("ada", typed("soon forgotten"));

    now.set(BEGIN.plus(KeptForms.LIFE));

    assertThat(forms.find("ada", id)).isEmpty();
    Ended.removeAll(database.getCollection(KeptForms.COLLECTION), now.get());
    assertThat(kept()).isZero();
  }

  @Test
  void theStoreAloneSaysNothingOfWhatWasTyped() {
    String id = keep("ada", typed("zqtyped"));

    Document stored = database.getCollection(KeptForms.COLLECTION).find(Keys.id(Secret.digest(id))).first();
    String bytes = new String(stored.get("sealed", Binary.class).getData(), StandardCharsets.ISO_8859_1);
    assertThat(stored.toJson() + bytes).doesNotContain("zqtyped").doesNotContain(id);
    assertThat(SealedText.open(Secret.random(), stored.get("sealed", Binary.class).getData())).isEmpty();
  }

  private String keep(String account, KeptForm form) {
    return forms.keep(account, null, form).orElseThrow();
  }

  private static KeptForm typed(String text) {
    return new KeptForm(new Fields(Map.of("title", List.of(text))), null);
  }

  /** As they lie in the store, the first the oldest. */
  private void ofOthers(int number, int bytes) {
    database.getCollection(KeptForms.COLLECTION).insertMany(IntStream.range(0, number).mapToObj(i -> new Document("_id", "other-" + i)
        .append("account", "account-" + i).append("keptAt", Date.from(BEGIN.minusSeconds(number - i)))
        .append("expiresAt", Date.from(BEGIN.plus(KeptForms.LIFE))).append("bytes", bytes)).toList());
  }

  private boolean stands(String id) {
    return database.getCollection(KeptForms.COLLECTION).find(Keys.id(id)).first() != null;
  }

  private long kept() {
    return database.getCollection(KeptForms.COLLECTION).find().into(new ArrayList<>()).size();
  }
}

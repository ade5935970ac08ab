package org.alliancetracker.gateway.kept;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.gateway.account.Secret;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Forms that were sent and not saved, each opened by its random id and by the account that sent it, and by nobody else. They are in the
 * store so that they outlive a restart, sealed, and end by themselves.
 */
@Component
class KeptForms {

  static final String COLLECTION = "kept_forms";
  static final Duration LIFE = Duration.ofDays(3);
  /** Of one account at a time; beyond it the oldest gives way. */
  static final int MOST_OF_ONE = 10;
  /** Bytes of one form, as it is written; what is longer is not kept. */
  static final int MOST_BYTES = 256 * 1024;

  private final MongoCollection<Document> documents;
  private final InstantSource time;

  KeptForms(MongoDatabase database, InstantSource time) {
    this.documents = database.getCollection(COLLECTION);
    this.time = time;
  }

  /**
   * Keeps a form, in the place of the one that was kept by that id if it was this account's.
   *
   * @param former id of a kept form that was sent again, or null
   * @return its id; empty for a form that is too long
   */
  Optional<String> keep(String account, String former, KeptForm form) {
    byte[] written = form.written();
    if (written.length > MOST_BYTES) {
      return Optional.empty();
    }
    String id = former != null && document(account, former).isPresent() ? former : Secret.random();
    makeRoom(account, Secret.digest(id));
    Instant now = time.instant();
    Document kept = new Document("_id", Secret.digest(id)).append("account", account).append("keptAt", Date.from(now))
        .append("expiresAt", Date.from(now.plus(LIFE))).append("sealed", new Binary(SealedText.seal(id, written)));
    documents.replaceOne(Keys.id(kept.getString("_id")), kept, new ReplaceOptions().upsert(true));
    return Optional.of(id);
  }

  /** Empty for an id that is not known, no longer known, or another account's. */
  Optional<KeptForm> find(String account, String id) {
    return document(account, id)
        .flatMap(document -> SealedText.open(id, document.get("sealed", Binary.class).getData())).map(KeptForm::read);
  }

  void forget(String account, String id) {
    document(account, id).ifPresent(document -> documents.deleteOne(Keys.id(document.getString("_id"))));
  }

  private Optional<Document> document(String account, String id) {
    return Optional.ofNullable(documents.find(Keys.id(Secret.digest(id))).first())
        .filter(document -> account.equals(document.getString("account")))
        .filter(document -> document.getDate("expiresAt").toInstant().isAfter(time.instant()));
  }

  /** Read by a scan of all kept forms without their texts, which is fine for the few that are refused in three days. */
  private void makeRoom(String account, String digest) {
    List<Document> others = documents.find(Keys.of("account", account)).projection(Projections.include("keptAt"))
        .into(new ArrayList<>()).stream().filter(document -> !digest.equals(document.getString("_id")))
        .sorted(Comparator.comparing(document -> document.getDate("keptAt"))).toList();
    List<Object> given = others.stream().limit(Math.max(0, others.size() - MOST_OF_ONE + 1)).map(each -> each.get("_id")).toList();
    if (!given.isEmpty()) {
      documents.deleteMany(Keys.anyId(given));
    }
  }
}

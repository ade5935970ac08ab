package org.alliancetracker.gateway.kept;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
  /** Forms of all accounts; beyond it, or beyond the bytes in all, the oldest gives way. */
  static final int MOST_IN_ALL = 2_000;
  /** Bytes of all forms as they are written, 64 MB. */
  static final long MOST_BYTES_IN_ALL = 64L * 1024 * 1024;

  private static final String ACCOUNT = "account";
  private static final String KEPT_AT = "keptAt";
  private static final String BYTES = "bytes";

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
    makeRoom(account, Secret.digest(id), written.length);
    Instant now = time.instant();
    Document kept = new Document("_id", Secret.digest(id)).append(ACCOUNT, account).append(BYTES, written.length)
        .append(KEPT_AT, Date.from(now)).append("expiresAt", Date.from(now.plus(LIFE)))
        .append("sealed", new Binary(SealedText.seal(id, written)));
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
        .filter(document -> account.equals(document.getString(ACCOUNT)))
        .filter(document -> document.getDate("expiresAt").toInstant().isAfter(time.instant()));
  }

  /** Read by a scan of all kept forms without their texts, which is fine for the few that are refused in three days. */
  private void makeRoom(String account, String digest, long bytes) {
    Deque<Document> others = documents.find().projection(Projections.include(ACCOUNT, KEPT_AT, BYTES))
        .into(new ArrayList<>()).stream().filter(document -> !digest.equals(document.getString("_id")))
        .sorted(Comparator.comparing(document -> document.getDate(KEPT_AT))).collect(Collectors.toCollection(ArrayDeque::new));
    List<Document> own = others.stream().filter(document -> account.equals(document.getString(ACCOUNT))).toList();
    List<Document> given = new ArrayList<>(own.subList(0, Math.max(0, own.size() - MOST_OF_ONE + 1)));
    others.removeAll(given);
    long sum = bytes + others.stream().mapToLong(KeptForms::size).sum();
    while (others.size() >= MOST_IN_ALL || sum > MOST_BYTES_IN_ALL && !others.isEmpty()) {
      Document oldest = others.removeFirst();
      sum -= size(oldest);
      given.add(oldest);
    }
    if (!given.isEmpty()) {
      documents.deleteMany(Keys.anyId(given.stream().map(document -> document.get("_id")).toList()));
    }
  }

  /** What an earlier version kept does not say how long it is: it is taken for as long as it may be. */
  private static long size(Document kept) {
    return kept.get(BYTES) instanceof Number bytes ? bytes.longValue() : MOST_BYTES;
  }
}

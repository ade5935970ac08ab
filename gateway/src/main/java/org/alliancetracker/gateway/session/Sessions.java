package org.alliancetracker.gateway.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.Secret;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Login sessions in the store, so that they outlive a restart; only the digest of what the cookie holds is kept. */
@Component
public class Sessions {

  public static final String COLLECTION = "sessions";
  /** However much it is used. */
  public static final Duration LIFE = Duration.ofDays(14);
  /** Without a request it ends. */
  static final Duration IDLE = Duration.ofDays(3);
  /** Use is noted at most so often: a write for each request would cost more than it tells. */
  private static final Duration NOTED_EACH = Duration.ofHours(1);
  /** Of one account at a time; a sign-in beyond it ends the oldest. */
  static final int MOST_OF_ONE = 50;
  private static final int LONGEST_BROWSER = 200;
  private static final String ACCOUNT = "account";

  private final MongoCollection<Document> documents;
  private final Accounts accounts;
  private final InstantSource time;
  private final Remembered<Session> remembered;

  Sessions(MongoDatabase database, Accounts accounts, StorePreparation preparation, InstantSource time) {
    this.documents = database.getCollection(COLLECTION);
    this.accounts = accounts;
    this.time = time;
    this.remembered = new Remembered<>(time);
    preparation.add(() -> documents.createIndex(new Document(ACCOUNT, 1).append("_id", 1), new IndexOptions().unique(true)));
  }

  /**
   * Opens a session and returns the secret for the cookie.
   *
   * @param browser as it names itself; null when it does not
   */
  public String open(Account account, Way way, String browser) {
    List<Open> all = of(account.id());
    all.stream().skip(MOST_OF_ONE - 1L).forEach(oldest -> end(account.id(), oldest.id()));
    String secret = Secret.random();
    Instant now = time.instant();
    documents.insertOne(new Document("_id", Secret.digest(secret)).append(ACCOUNT, account.id()).append("way", way.name())
        .append("openedAt", Date.from(now)).append("expiresAt", Date.from(now.plus(LIFE)))
        .append("browser", browser == null ? null : browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER))));
    return secret;
  }

  public Optional<Session> find(String secret) {
    String digest = Secret.digest(secret);
    return remembered.get(digest, () -> load(digest)).filter(session -> session.expiresAt().isAfter(time.instant()));
  }

  public void close(String secret) {
    delete(Secret.digest(secret));
  }

  /**
   * One as its owner sees it.
   *
   * @param id      opens nothing
   * @param browser as it named itself, or null
   */
  public record Open(String id, Instant openedAt, String browser) {
  }

  /** Those of an account, the latest first. */
  public List<Open> of(String account) {
    Date now = Date.from(time.instant());
    return documents.find(Keys.of(ACCOUNT, account)).into(new ArrayList<>()).stream()
        .filter(document -> document.getDate("expiresAt").after(now))
        .map(document -> new Open(document.getString("_id"), document.getDate("openedAt").toInstant(), document.getString("browser")))
        .sorted(Comparator.comparing(Open::openedAt).reversed()).toList();
  }

  /** False when the account has no such session. */
  public boolean end(String account, String id) {
    Document document = documents.find(Keys.id(id)).first();
    if (document == null || !account.equals(document.getString(ACCOUNT))) {
      return false;
    }
    delete(id);
    return true;
  }

  /** Of one account all but one, or all where it is null; at other gateways within ten seconds. */
  public void endAll(String account, String butId) {
    of(account).stream().filter(one -> !one.id().equals(butId)).forEach(one -> delete(one.id()));
  }

  private void delete(String id) {
    documents.deleteOne(Keys.id(id));
    remembered.forget(id);
  }

  private Optional<Session> load(String digest) {
    return Optional.ofNullable(documents.find(Keys.id(digest)).first()).filter(this::isUsed)
        .flatMap(document -> accounts.find(document.getString(ACCOUNT)).filter(Account::isActive)
            .map(account -> new Session(digest, account.id(), account.personId(), account.displayName(), account.roles(),
                way(document), document.getDate("openedAt").toInstant(), document.getDate("expiresAt").toInstant())));
  }

  /** Notes that it is, now and then. */
  private boolean isUsed(Document document) {
    Instant now = time.instant();
    Date noted = document.getDate("usedAt");
    Instant used = (noted == null ? document.getDate("openedAt") : noted).toInstant();
    if (used.plus(IDLE).isBefore(now)) {
      return false;
    }
    if (used.plus(NOTED_EACH).isBefore(now)) {
      documents.updateOne(Keys.id(document.get("_id")), Updates.set("usedAt", Date.from(now)));
    }
    return true;
  }

  private static Way way(Document document) {
    String way = document.getString("way");
    return way == null ? Way.PASSWORD : Way.valueOf(way);
  }
}

package org.alliancetracker.gateway.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.Secret;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Login sessions in the store, so that they outlive a restart; only the digest of what the cookie holds is kept. */
@Component
public class Sessions {

  public static final String COLLECTION = "sessions";
  static final Duration LIFE = Duration.ofDays(14);

  private final MongoCollection<Document> documents;
  private final Accounts accounts;
  private final InstantSource time;
  private final Remembered<Session> remembered;

  Sessions(MongoDatabase database, Accounts accounts, InstantSource time) {
    this.documents = database.getCollection(COLLECTION);
    this.accounts = accounts;
    this.time = time;
    this.remembered = new Remembered<>(time);
  }

  /** Opens a session and returns the secret for the cookie. */
  public String open(Account account) {
    String secret = Secret.random();
    Instant now = time.instant();
    documents.insertOne(new Document("_id", Secret.digest(secret)).append("account", account.name())
        .append("openedAt", Date.from(now)).append("expiresAt", Date.from(now.plus(LIFE))));
    return secret;
  }

  public Optional<Session> find(String secret) {
    String digest = Secret.digest(secret);
    return remembered.get(digest, () -> load(digest)).filter(session -> session.expiresAt().isAfter(time.instant()));
  }

  public void close(String secret) {
    String digest = Secret.digest(secret);
    documents.deleteOne(Keys.id(digest));
    remembered.forget(digest);
  }

  private Optional<Session> load(String digest) {
    return Optional.ofNullable(documents.find(Keys.id(digest)).first())
        .flatMap(document -> accounts.find(document.getString("account")).map(account -> new Session(account.name(), account.personId(),
            account.displayName(), account.roles(), document.getDate("expiresAt").toInstant())));
  }
}

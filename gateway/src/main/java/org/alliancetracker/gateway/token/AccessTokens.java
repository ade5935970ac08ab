package org.alliancetracker.gateway.token;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.Secret;
import org.alliancetracker.gateway.session.Remembered;
import org.alliancetracker.gateway.session.Session;
import org.alliancetracker.gateway.session.Way;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Personal access tokens for scripts. The secret is shown once; the store keeps its digest. */
@Component
public class AccessTokens {

  /** Lets people and scanners recognise a leaked token. */
  static final String PREFIX = "alt_";
  public static final String COLLECTION = "tokens";
  /** Of one account at a time. Two made in the same moment may be one more. */
  static final int MOST_LASTING = 50;
  /** Of one account at a time; a sign-in beyond it ends the oldest. */
  static final int MOST_LOGINS = 200;
  private static final String LOGIN = "login";

  private final MongoCollection<Document> documents;
  private final Accounts accounts;
  private final InstantSource time;
  private final Remembered<Session> remembered;

  AccessTokens(MongoDatabase database, Accounts accounts, InstantSource time) {
    this.documents = database.getCollection(COLLECTION);
    this.accounts = accounts;
    this.time = time;
    this.remembered = new Remembered<>(time);
  }

  record Issued(String token, AccessToken stored) {
  }

  /** Empty while the account has as many as it may. */
  Optional<Issued> lasting(String account, String label, Duration life) {
    long living = living(account).filter(document -> !document.getBoolean(LOGIN, false)).count();
    return living >= MOST_LASTING ? Optional.empty() : Optional.of(issue(account, label, life, new Document()));
  }

  /** For a script that signs in: sign-in is never refused for want of room. */
  Issued login(String account, Duration life) {
    List<Document> oldestFirst = living(account).filter(document -> document.getBoolean(LOGIN, false))
        .sorted(Comparator.comparing(document -> document.getDate("createdAt"))).toList();
    oldestFirst.stream().limit(Math.max(0, oldestFirst.size() - MOST_LOGINS + 1))
        .forEach(document -> delete(document.getString("_id")));
    return issue(account, LOGIN, life, new Document(LOGIN, true));
  }

  private Stream<Document> living(String account) {
    Date now = Date.from(time.instant());
    return documents.find(Keys.of("account", account)).into(new ArrayList<>()).stream()
        .filter(document -> document.getDate("expiresAt").after(now));
  }

  private Issued issue(String account, String label, Duration life, Document kind) {
    String secret = PREFIX + Secret.random();
    Instant now = time.instant();
    AccessToken token = new AccessToken(Secret.digest(secret), label, now, now.plus(life));
    kind.append("_id", token.id()).append("account", account).append("label", label)
        .append("createdAt", Date.from(now)).append("expiresAt", Date.from(token.expiresAt()));
    documents.insertOne(kind);
    return new Issued(secret, token);
  }

  /** Whom the token speaks for, while it lives and its account exists. */
  public Optional<Session> find(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String digest = Secret.digest(secret);
    return remembered.get(digest, () -> load(digest)).filter(session -> session.expiresAt().isAfter(time.instant()));
  }

  /** All of one account; read by a scan, which is fine for a page seen now and then. */
  List<AccessToken> of(String account) {
    List<AccessToken> tokens = new ArrayList<>();
    documents.find(Keys.of("account", account)).forEach(document -> tokens.add(read(document)));
    return tokens;
  }

  /** False when the account has no such token. */
  boolean revoke(String account, String id) {
    Document document = documents.find(Keys.id(id)).first();
    if (document == null || !account.equals(document.getString("account"))) {
      return false;
    }
    delete(id);
    return true;
  }

  /** Of one account; at other gateways within ten seconds. */
  public void endAll(String account) {
    of(account).forEach(token -> delete(token.id()));
  }

  private void delete(String id) {
    documents.deleteOne(Keys.id(id));
    remembered.forget(id);
  }

  private Optional<Session> load(String digest) {
    return Optional.ofNullable(documents.find(Keys.id(digest)).first())
        .flatMap(document -> accounts.find(document.getString("account")).filter(Account::isActive)
            .map(account -> new Session(digest, account.id(), account.personId(), account.displayName(), account.roles(), Way.PASSWORD,
                document.getDate("createdAt").toInstant(), document.getDate("expiresAt").toInstant())));
  }

  private static AccessToken read(Document document) {
    return new AccessToken(document.getString("_id"), document.getString("label"), document.getDate("createdAt").toInstant(),
        document.getDate("expiresAt").toInstant());
  }
}

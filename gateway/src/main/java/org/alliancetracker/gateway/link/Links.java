package org.alliancetracker.gateway.link;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.alliancetracker.gateway.account.Secret;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One-time links; only the digest of what the address holds is kept, and whoever takes the document out is the one who used it. */
@Component
public class Links {

  public static final String COLLECTION = "links";

  private final MongoCollection<Document> documents;
  private final InstantSource time;

  Links(MongoDatabase database, InstantSource time) {
    this.documents = database.getCollection(COLLECTION);
    this.time = time;
  }

  /** Its secret. */
  String make(String account, String name, Link.Kind kind) {
    String secret = Secret.random();
    documents.insertOne(new Document("_id", Secret.digest(secret)).append("account", account).append("name", name)
        .append("kind", kind.name()).append("expiresAt", Date.from(time.instant().plus(Link.LIFE))));
    return secret;
  }

  /** Without using it: scanners of mails open links, too. */
  Optional<Link> look(String secret) {
    return good(documents.find(Keys.id(Secret.digest(secret))).first());
  }

  /** Empty for all but the first. */
  Optional<Link> use(String secret) {
    return good(documents.findOneAndDelete(Keys.id(Secret.digest(secret))));
  }

  private Optional<Link> good(Document document) {
    return Optional.ofNullable(document)
        .map(found -> new Link(found.getString("account"), found.getString("name"), Link.Kind.valueOf(found.getString("kind")),
            found.getDate("expiresAt").toInstant()))
        .filter(link -> link.expiresAt().isAfter(time.instant()));
  }
}

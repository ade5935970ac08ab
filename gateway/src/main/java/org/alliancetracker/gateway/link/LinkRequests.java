package org.alliancetracker.gateway.link;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Who asked for a link by mail. A request is kept whether the name is somebody's or not and looked at later, so that neither words
 * nor time tell a stranger which it is.
 */
@Component
public class LinkRequests {

  public static final String COLLECTION = "link-requests";
  /** That wait at a time, about; beyond it people are told to come back. */
  static final int MOST = 1_000;

  /** @param name as typed, folded */
  record Asked(String id, String name, Link.Kind kind, String language) {
  }

  private final MongoCollection<Document> documents;
  private final InstantSource time;

  LinkRequests(MongoDatabase database, InstantSource time) {
    this.documents = database.getCollection(COLLECTION);
    this.time = time;
  }

  /** False when too many wait. */
  boolean add(String name, Link.Kind kind, String language) {
    if (documents.estimatedDocumentCount() >= MOST) {
      return false;
    }
    documents.insertOne(new Document("_id", UUID.randomUUID().toString()).append("name", name).append("kind", kind.name())
        .append("language", language).append("expiresAt", Date.from(time.instant().plus(Link.LIFE))));
    return true;
  }

  List<Asked> waiting() {
    return documents.find().limit(MOST).map(document -> new Asked(document.getString("_id"), document.getString("name"),
        Link.Kind.valueOf(document.getString("kind")), document.getString("language"))).into(new ArrayList<>());
  }

  void done(Asked asked) {
    documents.deleteOne(Keys.id(asked.id()));
  }
}

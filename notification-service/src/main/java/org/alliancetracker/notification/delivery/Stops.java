package org.alliancetracker.notification.delivery;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.notification.delivery.state.Delivery;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who has asked for which mails to stop. */
@Component
final class Stops {

  static final String REASON = "The recipient has asked for these mails to stop.";

  private final MongoCollection<Document> stops;

  Stops(MongoDatabase database) {
    stops = database.getCollection("stops");
  }

  /** The kind of mail that is stopped together: all notices, or the digest, of one alliance. */
  static String scope(Delivery.Mail mail, String allianceId) {
    return mail.name().toLowerCase(java.util.Locale.ROOT) + ":" + allianceId;
  }

  boolean holds(String personId, String scope) {
    return stops.find(Keys.id(id(personId, scope))).first() != null;
  }

  void stop(String personId, String scope, Instant at) {
    try {
      stops.insertOne(new Document("_id", id(personId, scope)).append("at", Date.from(at)));
    } catch (MongoWriteException refused) {
      if (!Stores.isDuplicateKey(refused)) {
        throw refused;
      }
    }
  }

  void allow(String personId, String scope) {
    stops.deleteOne(Keys.id(id(personId, scope)));
  }

  private static String id(String personId, String scope) {
    return personId + "|" + scope;
  }
}

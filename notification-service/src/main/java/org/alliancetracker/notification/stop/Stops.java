package org.alliancetracker.notification.stop;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who has asked for which mails to stop. */
@Component
public final class Stops {

  public static final String REASON = "asked-to-stop";

  private final MongoCollection<Document> stops;

  Stops(MongoDatabase database) {
    stops = database.getCollection("stops");
  }

  /** @param scope what is stopped together, {@code <kind of mail>:<alliance>} */
  public boolean holds(String personId, String scope) {
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

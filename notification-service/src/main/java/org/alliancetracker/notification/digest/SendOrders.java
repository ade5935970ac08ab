package org.alliancetracker.notification.digest;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Remembers for each key the moment it stood for, so that a repeated request is the same order. */
@Component
final class SendOrders {

  private final MongoCollection<Document> orders;

  SendOrders(MongoDatabase database) {
    orders = database.getCollection("digest_orders");
  }

  /** The end of the period ordered: {@code now}, or what the same key stood for before. */
  Ruling<Instant> end(CommandRequest request, Instant now) {
    if (request.key().isEmpty()) {
      return Ruling.granted(now);
    }
    String id = request.personId() + ":" + request.key().get();
    try {
      orders.insertOne(new Document("_id", id).append("fingerprint", request.fingerprint()).append("end", now.toString()));
      return Ruling.granted(now);
    } catch (MongoWriteException refused) {
      if (!Stores.isDuplicateKey(refused)) {
        throw refused;
      }
    }
    Document known = orders.find(Keys.id(id)).first();
    if (!request.fingerprint().equals(known.getString("fingerprint"))) {
      return Ruling.refused(Refusal.keyReused());
    }
    return Ruling.granted(Instant.parse(known.getString("end")));
  }
}

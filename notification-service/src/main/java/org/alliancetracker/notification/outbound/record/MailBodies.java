package org.alliancetracker.notification.outbound.record;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.notification.mail.Outgoing;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What a mail said, apart from its state, so that it can be wiped and lists stay small. */
@Component
public final class MailBodies {

  /** Subject and both bodies. */
  public record Body(String subject, String text, String html) {}

  private final MongoCollection<Document> bodies;

  MailBodies(MongoDatabase database) {
    bodies = database.getCollection("mail_bodies");
  }

  public void keep(String id, Outgoing mail) {
    bodies.replaceOne(Keys.id(id), new Document("_id", id).append("subject", mail.subject()).append("text", mail.text())
        .append("html", mail.html()), new ReplaceOptions().upsert(true));
  }

  public Optional<Body> find(String id) {
    return Optional.ofNullable(bodies.find(Keys.id(id)).first())
        .map(body -> new Body(body.getString("subject"), body.getString("text"), body.getString("html")));
  }

  public void wipe(String id) {
    bodies.deleteOne(Keys.id(id));
  }
}

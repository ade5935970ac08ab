package org.alliancetracker.gateway.invitation;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.account.Secret;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The invitations, one document each, and the digests of their links. */
@Component
class Invitations {

  /** That are listed of one alliance. */
  static final int MOST_LISTED = 500;

  private static final String ALLIANCE = "allianceId";
  private static final String STATE = "state";

  private final MongoCollection<Document> documents;
  private final MongoCollection<Document> links;
  private final InstantSource time;

  Invitations(MongoDatabase database, StorePreparation preparation, InstantSource time) {
    this.documents = database.getCollection("invitations");
    this.links = database.getCollection("invitation-links");
    this.time = time;
    preparation.add(() -> documents.createIndex(new Document(ALLIANCE, 1).append("_id", 1), new IndexOptions().unique(true)));
  }

  /** False when there is one with this id. */
  boolean add(Invitation invitation) {
    try {
      documents.insertOne(write(invitation));
      return true;
    } catch (MongoWriteException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return false;
      }
      throw refused;
    }
  }

  Optional<Invitation> find(String id) {
    return Optional.ofNullable(documents.find(Keys.id(id)).first()).map(Invitations::read);
  }

  void remove(String id) {
    documents.deleteOne(Keys.id(id));
  }

  /** Of one alliance, or those into a global role where it is null; the latest first, and no more than are listed. */
  List<Invitation> of(String allianceId) {
    return documents.find(new Document(ALLIANCE, allianceId)).map(Invitations::read).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(Invitation::createdAt).reversed()).limit(MOST_LISTED).toList();
  }

  /** What is left to do; all are read, which is fine for a few thousand now and then. */
  List<Invitation> unfinished() {
    Instant now = time.instant();
    return documents.find(new Document(STATE, new Document("$in", List.of("BEGUN", "PENDING")))).map(Invitations::read)
        .into(new ArrayList<>()).stream()
        .filter(one -> one.state() == Invitation.State.BEGUN || one.lettersSent() < one.lettersAsked() || !one.expiresAt().isAfter(now))
        .toList();
  }

  Optional<Invitation> entered(String id, String personId) {
    return change(id, Invitation.State.BEGUN, Updates.set("personId", personId));
  }

  /** All is done but the mail. @param memberId null for a global role */
  Optional<Invitation> ready(String id, String memberId) {
    return change(id, Invitation.State.BEGUN, Updates.combine(Updates.set(STATE, Invitation.State.PENDING.name()),
        Updates.set("memberId", memberId), Updates.set("lettersAsked", 1)));
  }

  /** Another mail, with a link that lives anew; the links of before end. */
  Optional<Invitation> again(String id) {
    links.deleteMany(Keys.of("invitation", id));
    return change(id, Invitation.State.PENDING, Updates.combine(Updates.inc("lettersAsked", 1),
        Updates.set("expiresAt", Date.from(time.instant().plus(Invitation.LIFE)))));
  }

  void lettersSent(Invitation invitation) {
    change(invitation.id(), Invitation.State.PENDING, Updates.set("lettersSent", invitation.lettersAsked()));
  }

  /** Its end, by whoever is first; empty when it had ended. */
  Optional<Invitation> end(String id, Invitation.State how) {
    Optional<Invitation> ended = change(id, Invitation.State.PENDING, Updates.set(STATE, how.name()));
    ended.ifPresent(one -> links.deleteMany(Keys.of("invitation", id)));
    return ended;
  }

  private Optional<Invitation> change(String id, Invitation.State from, Bson update) {
    return Optional.ofNullable(documents.findOneAndUpdate(new Document("_id", id).append(STATE, from.name()), update,
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))).map(Invitations::read);
  }

  /** A new secret address; those of before stay good, since one may be in a mail whose answer was lost. */
  String link(Invitation invitation) {
    String secret = Secret.random();
    links.insertOne(new Document("_id", Secret.digest(secret)).append("invitation", invitation.id())
        .append("expiresAt", Date.from(invitation.expiresAt())));
    return secret;
  }

  /** The invitation behind a secret, whatever has become of it. */
  Optional<Invitation> behind(String secret) {
    return Optional.ofNullable(links.find(Keys.id(Secret.digest(secret))).first())
        .flatMap(link -> find(link.getString("invitation")));
  }

  private static Document write(Invitation one) {
    Asked to = one.to();
    return new Document("_id", one.id()).append("name", to.name()).append("email", to.email()).append("language", to.language())
        .append("role", to.role()).append(ALLIANCE, to.allianceId()).append("partnerId", to.partnerId())
        .append("until", to.until() == null ? null : to.until().toString())
        .append("evaluationId", to.about() == null ? null : to.about().evaluationId())
        .append("inviter", one.inviter()).append("inviterName", one.inviterName()).append("alliance", one.alliance())
        .append(STATE, one.state().name()).append("personId", one.personId()).append("memberId", one.memberId())
        .append("lettersAsked", one.lettersAsked()).append("lettersSent", one.lettersSent())
        .append("createdAt", Date.from(one.createdAt())).append("expiresAt", Date.from(one.expiresAt()));
  }

  private static Invitation read(Document document) {
    String until = document.getString("until");
    String evaluation = document.getString("evaluationId");
    Asked to = new Asked(document.getString("name"), document.getString("email"), document.getString("language"),
        document.getString("role"), document.getString(ALLIANCE), document.getString("partnerId"),
        until == null ? null : PartialDate.parse(until), evaluation == null ? null : new Asked.About(evaluation));
    return new Invitation(document.getString("_id"), to, document.getString("inviter"), document.getString("inviterName"),
        document.getString("alliance"), Invitation.State.valueOf(document.getString(STATE)), document.getString("personId"),
        document.getString("memberId"), document.getInteger("lettersAsked", 0), document.getInteger("lettersSent", 0),
        document.getDate("createdAt").toInstant(), document.getDate("expiresAt").toInstant());
  }
}

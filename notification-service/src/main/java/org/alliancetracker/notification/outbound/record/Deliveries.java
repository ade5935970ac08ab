package org.alliancetracker.notification.outbound.record;

import static org.alliancetracker.notification.outbound.record.DeliveryDocument.*;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Every mail that was ever planned, by id, and a small collection of those that are not finished, so that looking for
 * work never reads the whole. An open entry is written before its delivery and removed after it has ended: a crash in
 * between leaves an entry too many, never one too few.
 */
@Component
public final class Deliveries {

  /**
   * A delivery and what whoever planned it must know to write it.
   *
   * @param matter JSON of theirs, or null
   */
  public record Kept(Delivery delivery, String matter) {}

  /** An unfinished delivery; {@code cause} is the event or edition it came from. */
  public record Open(String id, String to, String cause, Instant since) {}

  private static final String SINCE = "since";

  private final MongoCollection<Document> deliveries;
  private final MongoCollection<Document> open;
  private final MailCounts counts = new MailCounts();
  private final MailCounts accountCounts = new MailCounts();

  Deliveries(MongoDatabase database, StorePreparation preparation) {
    deliveries = database.getCollection("deliveries");
    open = database.getCollection("deliveries_open");
    preparation.add(() -> {
      deliveries.createIndex(new Document(ID, 1).append(REVISION, 1), new IndexOptions().unique(true));
      // For a real server's lists; the embedded one ignores these.
      deliveries.createIndex(new Document(ALLIANCE, 1));
      deliveries.createIndex(new Document(TO, 1));
      deliveries.createIndex(new Document(CAUSE, 1));
    });
  }

  /** Repeatable: a delivery that is there stays as it is. {@code matter} may be null. */
  public void add(Delivery delivery, String matter) {
    if (delivery.state().open()) {
      insert(open, new Document(ID, delivery.id()).append(TO, delivery.to()).append(CAUSE, delivery.cause())
          .append(SINCE, date(delivery.plannedAt())));
    }
    if (insert(deliveries, DeliveryDocument.whole(delivery, matter))) {
      countsOf(delivery).moved(null, delivery.state());
    }
  }

  private MailCounts countsOf(Delivery delivery) {
    return delivery.secret() ? accountCounts : counts;
  }

  private static boolean insert(MongoCollection<Document> collection, Document document) {
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException refused) {
      if (!Stores.isDuplicateKey(refused)) {
        throw refused;
      }
      return false;
    }
  }

  public Optional<Delivery> find(String id) {
    return Optional.ofNullable(deliveries.find(Keys.id(id)).first()).map(DeliveryDocument::read);
  }

  /** With the JSON given when it was added. */
  public Optional<Kept> kept(String id) {
    return Optional.ofNullable(deliveries.find(Keys.id(id)).first())
        .map(document -> new Kept(DeliveryDocument.read(document), document.getString(MATTER)));
  }

  /** Writes a step if nobody has written one meanwhile. */
  public boolean step(Delivery from, Delivery to) {
    if (to.state().open() && !from.state().open()) {
      insert(open, new Document(ID, to.id()).append(TO, to.to()).append(CAUSE, to.cause()).append(SINCE, date(to.stepAt())));
    }
    boolean written = deliveries.updateOne(Keys.of(ID, from.id(), REVISION, from.revision()),
        new Document("$set", DeliveryDocument.step(to))).getMatchedCount() == 1;
    if (written) {
      countsOf(to).moved(from.state(), to.state());
    }
    if (written && !to.state().open()) {
      close(to.id());
    }
    return written;
  }

  /** Takes a finished one off the list of open ones. */
  public void close(String id) {
    open.deleteOne(Keys.id(id));
  }

  public void forEachOpen(Consumer<Open> each) {
    open.find().forEach(entry -> each.accept(
        new Open(entry.getString(ID), entry.getString(TO), entry.getString(CAUSE), entry.getDate(SINCE).toInstant())));
  }

  /** Of all but those about accounts, which operators neither see nor send again. */
  public MailCounts counts() {
    return counts;
  }

  public MailCounts accountCounts() {
    return accountCounts;
  }

  /** Counts all mails by state: two scans on the embedded store, for now and then. */
  public void recount() {
    recount(counts, new Document("$ne", DeliveryDocument.ACCOUNT));
    recount(accountCounts, DeliveryDocument.ACCOUNT);
  }

  private void recount(MailCounts which, Object mail) {
    which.recount(() -> {
      Map<DeliveryState, Long> found = new EnumMap<>(DeliveryState.class);
      deliveries.aggregate(List.of(new Document("$match", new Document(MAIL, mail)),
              new Document("$group", new Document("_id", "$" + STATE).append("mails", new Document("$sum", 1)))))
          .forEach(group -> found.put(DeliveryDocument.state(group.getString("_id")), group.get("mails", Number.class).longValue()));
      return found;
    });
  }

  /** All that one event or edition gave cause for; a scan on the embedded store, for rare use. */
  public List<Delivery> ofCause(String cause) {
    return read(Keys.of(CAUSE, cause));
  }

  /** All to one person; a scan on the embedded store, for rare use. */
  public List<Delivery> to(String personId) {
    return read(Keys.of(TO, personId));
  }

  private List<Delivery> read(org.bson.conversions.Bson filter) {
    List<Delivery> found = new ArrayList<>();
    deliveries.find(filter).forEach(document -> found.add(DeliveryDocument.read(document)));
    return found;
  }

  /** Newest first; {@code before} is the place a former page ended at, or null. */
  public List<Delivery> page(Document filter, Place before, int most) {
    Document wanted = new Document(filter);
    if (before != null) {
      wanted.append("$or", List.of(new Document(PLANNED_AT, new Document("$lt", date(before.plannedAt()))),
          new Document(PLANNED_AT, date(before.plannedAt())).append(ID, new Document("$lt", before.id()))));
    }
    List<Delivery> found = new ArrayList<>();
    deliveries.find(wanted).sort(new Document(PLANNED_AT, -1).append(ID, -1)).limit(most)
        .forEach(document -> found.add(DeliveryDocument.read(document)));
    return found;
  }

  /** A place in the list. */
  public record Place(Instant plannedAt, String id) {}
}

package org.alliancetracker.partnership.people;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.kit.identity.ErasedPeople;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.kit.store.TextOrder;
import org.alliancetracker.partnership.parameter.Cursor;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document per person; {@code pending} marks what others were not told yet, so one write is change and outbox. */
@Component
class PeopleStore implements ErasedPeople {

  /** How a person was entered, so that the same request sent again is known. */
  record Entered(Person person, String commandId, String fingerprint) {}

  private static final String SORT_NAME = "sortName";
  private static final String SORT_FORM = "sortForm";
  /** Of the kept name: 1 is an order of language, before it was the folded name. To be counted up with another one. */
  private static final int FORM = 1;
  private static final TextOrder BY_NAME = new TextOrder(SORT_NAME);

  private final MongoCollection<Document> people;
  private final StorePreparation preparation;

  PeopleStore(MongoDatabase database, StorePreparation preparation) {
    this.people = database.getCollection("people");
    this.preparation = preparation;
    // conditional writes look up exactly these two keys
    preparation.add(() -> people.createIndex(
        new Document("_id", 1).append("revision", 1), new IndexOptions().unique(true)));
    preparation.add(() -> BY_NAME.createIndex(people));
    preparation.add(this::nameForTheOrder);
  }

  /** People whose place in the list is of another form, or who have none; each says its form, so a start cut short goes on. */
  private void nameForTheOrder() {
    people.find(new Document(SORT_FORM, new Document("$ne", FORM))).batchSize(Stores.BATCH)
        .map(PeopleStore::person).into(new ArrayList<>())
        .forEach(each -> people.updateOne(Keys.id(each.personId()),
            Updates.combine(Updates.set(SORT_NAME, each.sortName()), Updates.set(SORT_FORM, FORM))));
  }

  boolean ready() {
    return preparation.isReady();
  }

  Optional<Person> find(String personId) {
    return entered(personId).map(Entered::person);
  }

  @Override
  public boolean isErased(String personId) {
    return find(personId).filter(Person::erased).isPresent();
  }

  Optional<Entered> entered(String personId) {
    preparation.require();
    return Optional.ofNullable(people.find(Keys.id(personId)).first()).map(document -> new Entered(
        person(document), document.getString("commandId"), document.getString("fingerprint")));
  }

  /** The next people by name after a place (null: from the first one on); fewer than {@code most} only at the end. */
  List<Person> byName(Cursor after, int most) {
    preparation.require();
    Document wanted = after == null ? BY_NAME.all() : BY_NAME.after(after.sortName(), after.id());
    return people.find(wanted).sort(BY_NAME.sort()).limit(most).batchSize(most).map(PeopleStore::person)
        .into(new ArrayList<>(most));
  }

  List<Person> anyOf(Collection<String> ids) {
    preparation.require();
    return people.find(Keys.anyId(ids)).batchSize(Stores.BATCH).map(PeopleStore::person).into(new ArrayList<>());
  }

  /** False when the id is taken. */
  boolean insert(Entered entered) {
    preparation.require();
    try {
      people.insertOne(document(entered.person()).append("commandId", entered.commandId())
          .append("fingerprint", entered.fingerprint()));
      return true;
    } catch (MongoException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return false;
      }
      throw refused;
    }
  }

  /** False when somebody else changed the person meanwhile. */
  boolean replace(long revision, Person next) {
    preparation.require();
    return people.replaceOne(Keys.of("_id", next.personId(), "revision", revision), document(next))
        .getMatchedCount() == 1;
  }

  /** Everybody others were not told of yet: a full scan. */
  List<String> pending() {
    preparation.require();
    List<String> ids = new ArrayList<>();
    people.find(Keys.of("pending", true)).forEach(document -> ids.add(document.getString("_id")));
    return ids;
  }

  /** Marks one person, or all, as not told; answers how many there are. */
  long untold(Optional<String> personId) {
    preparation.require();
    return people.updateMany(personId.map(Keys::id).orElseGet(Document::new), Updates.set("pending", true))
        .getMatchedCount();
  }

  /** Does nothing when the person was changed meanwhile: that change is told too. */
  void told(Person person) {
    people.updateOne(
        Keys.of("_id", person.personId(), "revision", person.revision()), Updates.set("pending", false));
  }

  private static Document document(Person person) {
    return new Document("_id", person.personId()).append("revision", person.revision())
        .append("name", person.name()).append(SORT_NAME, person.sortName()).append(SORT_FORM, FORM)
        .append("email", person.email())
        .append("language", person.language())
        .append("zone", person.zone()).append("erased", person.erased()).append("pending", true);
  }

  private static Person person(Document document) {
    return new Person(document.getString("_id"), document.get("revision", Number.class).longValue(),
        document.getString("name"), document.getString("email"), document.getString("language"),
        document.getString("zone"), Boolean.TRUE.equals(document.getBoolean("erased")));
  }
}

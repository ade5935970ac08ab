package org.alliancetracker.notification.people;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.Optional;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.kit.identity.ErasedPeople;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.words.language.Language;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** People as {@code alliance.people} tells them; the highest revision wins, and an erased person leaves no data. */
@Component
public final class People implements ErasedPeople {

  private static final String ID = "_id";
  private static final String REVISION = "revision";
  private static final String ACTIVE = "active";

  private final MongoCollection<Document> people;

  People(MongoDatabase database, StorePreparation preparation) {
    people = database.getCollection("people");
    preparation.add(
        () -> people.createIndex(new Document(ID, 1).append(REVISION, 1), new IndexOptions().unique(true)));
  }

  public Optional<Person> find(String id) {
    return Optional.ofNullable(people.find(Keys.id(id)).first()).map(People::person);
  }

  @Override
  public boolean isErased(String personId) {
    return find(personId).filter(Person::erased).isPresent();
  }

  /** False for a record that is older than what is known. The same revision again is taken again. */
  public boolean take(PersonRecord record) {
    Document told = document(record);
    while (true) {
      Document known = people.find(Keys.id(record.personId())).first();
      if (known != null && known.getLong(REVISION) > record.revision()) {
        return false;
      }
      if (known == null ? inserted(told) : replaced(known, told)) {
        return true;
      }
    }
  }

  private boolean inserted(Document told) {
    try {
      people.insertOne(told);
      return true;
    } catch (MongoWriteException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return false;
      }
      throw refused;
    }
  }

  private boolean replaced(Document known, Document told) {
    return people.replaceOne(Keys.of(ID, known.getString(ID), REVISION, known.getLong(REVISION)), told).getMatchedCount() == 1;
  }

  private static Document document(PersonRecord record) {
    Document document = new Document(ID, record.personId()).append(REVISION, record.revision());
    return record.erased()
        ? document.append("erased", true)
        : document.append("name", record.name()).append("email", record.email()).append("language", record.language())
            .append("erased", false).append(ACTIVE, record.mayAct());
  }

  private static Person person(Document document) {
    return new Person(document.getString(ID), document.getString("name"), document.getString("email"),
        Language.of(document.getString("language")), document.getBoolean("erased", false), document.getBoolean(ACTIVE, true));
  }
}

package org.alliancetracker.gateway.account;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The accounts, one document each; a person has one at most. */
@Component
public class Accounts {

  static final String COLLECTION = "accounts";
  private static final String PERSON = "personId";

  private final MongoCollection<Document> documents;

  Accounts(MongoDatabase database, StorePreparation preparation) {
    this.documents = database.getCollection(COLLECTION);
    preparation.add(() -> documents.createIndex(new Document(PERSON, 1), new IndexOptions().unique(true)));
  }

  public Optional<Account> find(String id) {
    return Optional.ofNullable(documents.find(Keys.id(id)).first()).map(Accounts::read);
  }

  public Optional<Account> ofPerson(String personId) {
    return Optional.ofNullable(documents.find(Keys.of(PERSON, personId)).first()).map(Accounts::read);
  }

  /** False when the id is taken or the person has one. */
  public boolean add(Account account) {
    try {
      documents.insertOne(write(account));
      return true;
    } catch (MongoWriteException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return false;
      }
      throw refused;
    }
  }

  /** All, read in one go: an installation has some thousands at most. */
  public List<Account> all() {
    return documents.find().map(Accounts::read).into(new ArrayList<>());
  }

  /** In place of those it had. */
  public void setRoles(String id, Set<String> roles) {
    documents.updateOne(Keys.id(id), Updates.set("roles", List.copyOf(roles)));
  }

  /** @return false when it is not there */
  public boolean setState(String id, Account.State state) {
    return documents.updateOne(Keys.id(id), Updates.set("state", state.name().toLowerCase(Locale.ROOT))).getMatchedCount() > 0;
  }

  public boolean isEmpty() {
    return documents.find().limit(1).first() == null;
  }

  private static Document write(Account account) {
    return new Document("_id", account.id()).append(PERSON, account.personId()).append("displayName", account.displayName())
        .append("roles", List.copyOf(account.roles())).append("state", account.state().name().toLowerCase(Locale.ROOT));
  }

  private static Account read(Document document) {
    String state = document.getString("state");
    return new Account(document.getString("_id"), document.getString(PERSON), document.getString("displayName"),
        new HashSet<>(document.getList("roles", String.class)),
        state == null ? Account.State.ACTIVE : Account.State.valueOf(state.toUpperCase(Locale.ROOT)));
  }
}

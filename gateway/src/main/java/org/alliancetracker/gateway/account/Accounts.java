package org.alliancetracker.gateway.account;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The accounts, one document each, by name. */
@Component
public class Accounts {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

  private final MongoCollection<Document> documents;

  Accounts(MongoDatabase database) {
    this.documents = database.getCollection("accounts");
  }

  /** Names are compared without case and surrounding blanks; anything that cannot be a name is nobody. */
  public Optional<Account> find(String typedName) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    return isName(name) ? Optional.ofNullable(documents.find(Keys.id(name)).first()).map(Accounts::read) : Optional.empty();
  }

  /** False when the name is taken. */
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

  public boolean isEmpty() {
    return documents.find().limit(1).first() == null;
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  private static Document write(Account account) {
    return new Document("_id", account.name()).append("personId", account.personId()).append("displayName", account.displayName())
        .append("roles", List.copyOf(account.roles())).append("passwordHash", account.passwordHash());
  }

  private static Account read(Document document) {
    return new Account(document.getString("_id"), document.getString("personId"), document.getString("displayName"),
        new HashSet<>(document.getList("roles", String.class)), document.getString("passwordHash"));
  }
}

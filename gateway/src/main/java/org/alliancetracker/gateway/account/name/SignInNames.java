package org.alliancetracker.gateway.account.name;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Which name or address leads to which account; an address is here once its owner has shown that it is his. */
@Component
public class SignInNames {

  private static final String ACCOUNT = "account";

  private final MongoCollection<Document> documents;

  SignInNames(MongoDatabase database, StorePreparation preparation) {
    this.documents = database.getCollection("sign-in-names");
    preparation.add(() -> documents.createIndex(new Document(ACCOUNT, 1).append("_id", 1), new IndexOptions().unique(true)));
  }

  /** Id of the account. */
  public Optional<String> accountOf(SignInName name) {
    return Optional.ofNullable(documents.find(Keys.id(name.text())).first()).map(document -> document.getString(ACCOUNT));
  }

  /** False when it leads to another account. */
  public boolean claim(SignInName name, String account) {
    try {
      documents.insertOne(new Document("_id", name.text()).append(ACCOUNT, account));
      return true;
    } catch (MongoWriteException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return accountOf(name).filter(account::equals).isPresent();
      }
      throw refused;
    }
  }

  /** All, by the account they lead to; read in one go, for a list. */
  public Map<String, List<SignInName>> byAccount() {
    Map<String, List<SignInName>> all = new HashMap<>();
    documents.find().forEach(document -> all.computeIfAbsent(document.getString(ACCOUNT), account -> new ArrayList<>())
        .add(new SignInName(document.getString("_id"))));
    return all;
  }

  public List<SignInName> of(String account) {
    return documents.find(Keys.of(ACCOUNT, account)).map(document -> new SignInName(document.getString("_id")))
        .into(new ArrayList<>());
  }
}

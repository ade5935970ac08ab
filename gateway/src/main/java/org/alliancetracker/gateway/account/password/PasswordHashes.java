package org.alliancetracker.gateway.account.password;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The password of an account, as a hash; an account may have none. */
@Component
public class PasswordHashes {

  private final MongoCollection<Document> documents;

  PasswordHashes(MongoDatabase database) {
    this.documents = database.getCollection("passwords");
  }

  public Optional<String> of(String account) {
    return Optional.ofNullable(documents.find(Keys.id(account)).first()).map(document -> document.getString("hash"));
  }

  /** Replaces the one before. */
  public void put(String account, String hash) {
    documents.replaceOne(Keys.id(account), new Document("_id", account).append("hash", hash), new ReplaceOptions().upsert(true));
  }
}

package org.alliancetracker.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Accounts of a version that kept the password in the account and had the name as its id. Name and password get documents of
 * their own; the account's part goes last, so that a start that was cut short goes on where it was.
 */
@Component
class EarlierAccounts {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierAccounts.class);
  private static final String HASH = "passwordHash";

  private final MongoCollection<Document> documents;
  private final SignInNames names;
  private final PasswordHashes passwords;

  EarlierAccounts(MongoDatabase database, SignInNames names, PasswordHashes passwords) {
    this.documents = database.getCollection(Accounts.COLLECTION);
    this.names = names;
    this.passwords = passwords;
  }

  void takeOver() {
    List<Document> earlier = documents.find().into(new ArrayList<>()).stream().filter(document -> document.containsKey(HASH)).toList();
    for (Document document : earlier) {
      String id = document.getString("_id");
      names.claim(new SignInName(id), id);
      if (passwords.of(id).isEmpty()) {
        passwords.put(id, document.getString(HASH));
      }
      documents.updateOne(Keys.id(id), Updates.unset(HASH));
    }
    if (!earlier.isEmpty()) {
      LOG.info("{} accounts of an earlier version were taken over", earlier.size());
    }
  }
}

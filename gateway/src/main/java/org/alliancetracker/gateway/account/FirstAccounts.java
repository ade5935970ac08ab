package org.alliancetracker.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A gateway without accounts gets the demo accounts, if a demo password is given, or an invitation for an administrator. */
@Component
class FirstAccounts {

  private static final String DEMO = "demo-accounts";

  private final Accounts accounts;
  private final Passwords passwords;
  private final FirstAdministrator administrator;
  private final MongoCollection<Document> settings;
  private final String demoPassword;

  FirstAccounts(StorePreparation preparation, Accounts accounts, Passwords passwords, FirstAdministrator administrator,
      MongoDatabase database, @Value("${ALLIANCE_DEMO_PASSWORD:}") String demoPassword) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.administrator = administrator;
    this.settings = database.getCollection("settings");
    this.demoPassword = demoPassword;
    preparation.add(this::prepare);
  }

  private void prepare() {
    if (!demoPassword.isBlank() && (accounts.isEmpty() || isHalfMade())) {
      note(false);
      DemoAccounts.with(passwords.hash(demoPassword)).forEach(accounts::add);
      note(true);
    } else if (accounts.isEmpty()) {
      administrator.invite();
    }
  }

  /** Killed between the first account and the last. */
  private boolean isHalfMade() {
    Document note = settings.find(Keys.id(DEMO)).first();
    return note != null && !note.getBoolean("done", true);
  }

  private void note(boolean done) {
    settings.replaceOne(Keys.id(DEMO), new Document("_id", DEMO).append("done", done), new ReplaceOptions().upsert(true));
  }
}

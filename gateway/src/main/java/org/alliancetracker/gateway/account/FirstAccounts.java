package org.alliancetracker.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.password.Passwords;
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
  private final NewAccount newcomer;
  private final Passwords passwords;
  private final FirstAdministrator administrator;
  private final MongoCollection<Document> settings;
  private final String demoPassword;

  FirstAccounts(StorePreparation preparation, EarlierAccounts earlier, Accounts accounts, NewAccount newcomer, Passwords passwords,
      FirstAdministrator administrator, MongoDatabase database, @Value("${ALLIANCE_DEMO_PASSWORD:}") String demoPassword) {
    this.accounts = accounts;
    this.newcomer = newcomer;
    this.passwords = passwords;
    this.administrator = administrator;
    this.settings = database.getCollection("settings");
    this.demoPassword = demoPassword;
    preparation.add(earlier::takeOver);
    preparation.add(this::prepare);
  }

  private void prepare() {
    if (!demoPassword.isBlank() && (accounts.isEmpty() || isHalfMade())) {
      note(false);
      // one password for all of them, hashed once, since it is no secret among them
      String hash = passwords.hash(demoPassword);
      DemoAccounts.all().forEach(demo -> newcomer.add(demo, new SignInName(demo.id()), hash));
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

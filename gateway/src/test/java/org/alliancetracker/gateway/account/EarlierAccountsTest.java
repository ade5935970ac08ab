package org.alliancetracker.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class EarlierAccountsTest {

  private final RunningGateway gateway = new RunningGateway();

  @AfterEach
  void stop() {
    gateway.close();
  }

  /** As the version kept it that had the password in the account. */
  private Document earlier(String name, String password) {
    return new Document("_id", name).append("personId", "person-" + name).append("displayName", name)
        .append("roles", List.of("partnership_manager")).append("passwordHash", new BCryptPasswordEncoder(4).encode(password));
  }

  private MongoCollection<Document> accounts() {
    return gateway.bean(MongoDatabase.class).getCollection("accounts");
  }

  @Test
  void accountsOfAnEarlierVersionSignInAsBeforeWithNameAndPasswordApart() {
    accounts().insertMany(List.of(earlier("ada", "the password of ada"), earlier("bob", "the password of bob")));

    gateway.restart();

    assertThat(new Browser(gateway).login("Ada ", "the password of ada").status()).isEqualTo(303);
    assertThat(new Browser(gateway).login("bob", "the password of ada").status()).isEqualTo(401);
    assertThat(accounts().find(Keys.id("ada")).first()).doesNotContainKey("passwordHash");
    assertThat(gateway.bean(Accounts.class).ofPerson("person-bob")).map(Account::id).contains("bob");
    assertThat(gateway.bean(SignInNames.class).of("bob")).containsExactly(new SignInName("bob"));
  }

  @Test
  void aTakeOverThatWasCutShortGoesOn() {
    accounts().insertMany(List.of(earlier("ada", "the password of ada"), earlier("bob", "the password of bob")));
    gateway.bean(SignInNames.class).claim(new SignInName("ada"), "ada");
    gateway.bean(PasswordHashes.class).put("ada", new BCryptPasswordEncoder(4).encode("the password of ada"));

    gateway.restart();

    assertThat(new Browser(gateway).login("ada", "the password of ada").status()).isEqualTo(303);
    assertThat(new Browser(gateway).login("bob", "the password of bob").status()).isEqualTo(303);
  }

  @Test
  void aSessionAndATokenOfBeforeStayGood() {
    accounts().insertOne(earlier("ada", "the password of ada"));
    gateway.restart();
    Browser browser = new Browser(gateway);
    browser.login("ada", "the password of ada");
    Map<String, String> cookies = Map.copyOf(browser.cookies());
    accounts().updateOne(Keys.id("ada"), new Document("$set", new Document("passwordHash", "$2a$04$of.before")));

    gateway.restart();

    Browser later = new Browser(gateway);
    later.cookies().putAll(cookies);
    assertThat(gateway.send(later.request("/api/tokens")).status()).isEqualTo(200);
  }
}

package org.alliancetracker.gateway.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.account.Secret;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MyAccountTest {

  private final RunningGateway gateway = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD);
  private final Browser browser = new Browser(gateway);

  @AfterEach
  void stop() {
    gateway.close();
  }

  private int status(Browser of) {
    return gateway.send(of.request("/api/tokens")).status();
  }

  @Test
  void sessionsAreListedAndEndedOneByOneOrAllButThisOne() {
    Browser second = new Browser(gateway);
    Browser third = new Browser(gateway);
    browser.login("manager", RunningGateway.PASSWORD);
    second.login("manager", RunningGateway.PASSWORD);
    third.login("manager", RunningGateway.PASSWORD);
    Matcher end = Pattern.compile("/me/sessions/([0-9a-f]{64})/end").matcher(browser.open("/me").body());
    assertThat(end.find()).isTrue();

    browser.submit("/me/sessions/" + end.group(1) + "/end", Map.of());
    assertThat(status(second) == 401 ^ status(third) == 401).isTrue();

    browser.open("/me");
    browser.submit("/me/sessions/end", Map.of());
    assertThat(status(second)).isEqualTo(401);
    assertThat(status(third)).isEqualTo(401);
    assertThat(status(browser)).isEqualTo(200);
    assertThat(browser.open("/me").body()).contains("signed out everywhere else").doesNotContain("??");
  }

  @Test
  void aSessionThatIsNotUsedForThreeDaysEndsAndUsingItKeepsIt() {
    Browser idle = new Browser(gateway);
    idle.login("company", RunningGateway.PASSWORD);
    browser.login("manager", RunningGateway.PASSWORD);
    lastUsed("company", Duration.ofDays(3).plusMinutes(1));
    lastUsed("manager", Duration.ofDays(2));

    assertThat(status(idle)).isEqualTo(401);
    assertThat(status(browser)).isEqualTo(200);
    Document used = sessions().find(new Document("account", "manager")).first();
    assertThat(used.getDate("usedAt").toInstant()).isAfter(Instant.now().minus(Duration.ofHours(1)));
  }

  private void lastUsed(String account, Duration ago) {
    sessions().updateMany(new Document("account", account), Updates.set("openedAt", Date.from(Instant.now().minus(ago))));
  }

  private MongoCollection<Document> sessions() {
    return gateway.bean(MongoDatabase.class).getCollection("sessions");
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() {
    Browser other = new Browser(gateway);
    other.login("company", RunningGateway.PASSWORD);
    browser.login("manager", RunningGateway.PASSWORD);
    String secret = other.cookies().get("alliance_session");
    browser.open("/me");

    assertThat(browser.submit("/me/sessions/" + Secret.digest(secret) + "/end", Map.of()).status())
        .isEqualTo(404);
    assertThat(status(other)).isEqualTo(200);
  }

  @Test
  void anotherPasswordAsksForTheOneUntilNow() {
    browser.login("association", RunningGateway.PASSWORD);
    assertThat(browser.open("/password").body()).contains("current-password");

    assertThat(browser.submit("/password", Map.of("old", "wrong", "password", "gravel wind seven")).status()).isEqualTo(422);
    assertThat(browser.submit("/password", Map.of("old", RunningGateway.PASSWORD, "password", "gravel wind seven")).status())
        .isEqualTo(303);
    assertThat(new Browser(gateway).login("association", "gravel wind seven").status()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1 | Safari, iPhone",
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36 | Chrome, Android",
      "curl/8.0 | ''"})
  void aBrowserIsNamedInTwoWords(String agent, String name) {
    assertThat(BrowserName.of(agent)).isEqualTo(name);
  }
}

package org.alliancetracker.gateway.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

  private final RunningGateway gateway = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD);

  @AfterEach
  void stop() {
    gateway.close();
  }

  private Reply post(String token, String path) {
    return gateway.send(gateway.to(path).header("Authorization", "Bearer " + token).POST(BodyPublishers.noBody()));
  }

  private Reply roles(String token, String id, String body) {
    return gateway.send(gateway.to("/api/accounts/" + id + "/roles").header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  @Test
  void aDisabledAccountIsOutAtOnceWithItsSessionsAndTokens() {
    Browser company = new Browser(gateway);
    company.login("company", RunningGateway.PASSWORD);
    String script = gateway.token("company");
    assertThat(gateway.send(company.request("/api/tokens")).status()).isEqualTo(200);
    String admin = gateway.token("admin");

    assertThat(post(admin, "/api/accounts/company/disable").json().path("state").asString()).isEqualTo("disabled");

    assertThat(gateway.send(company.request("/api/tokens")).status()).isEqualTo(401);
    assertThat(gateway.send(gateway.to("/api/tokens").header("Authorization", "Bearer " + script)).status()).isEqualTo(401);
    assertThat(new Browser(gateway).login("company", RunningGateway.PASSWORD).status()).isEqualTo(403);
    post(admin, "/api/accounts/company/enable");
    assertThat(new Browser(gateway).login("company", RunningGateway.PASSWORD).status()).isEqualTo(303);
    assertThat(gateway.send(company.request("/api/tokens")).status()).as("a session of before stays ended").isEqualTo(401);
  }

  @Test
  void somebodyStaysWhoCanAdminister() {
    String admin = gateway.token("admin");

    assertThat(post(admin, "/api/accounts/admin/disable").code()).isEqualTo("last-administrator");
    assertThat(roles(admin, "admin", "{\"roles\":[]}").code()).isEqualTo("last-administrator");
    assertThat(gateway.send(gateway.to("/api/accounts").header("Authorization", "Bearer " + admin)).status()).isEqualTo(200);
    assertThat(roles(admin, "manager", "{\"roles\":[\"administrator\"]}").status()).isEqualTo(200);
    assertThat(post(admin, "/api/accounts/admin/disable").status()).isEqualTo(200);
  }

  @Test
  void accountsAreFoundByWordsOfNameAndReadInParts() {
    String admin = gateway.token("admin");
    Reply found = gateway.send(gateway.to("/api/accounts?q=Public%20DEMO").header("Authorization", "Bearer " + admin));
    Reply first = gateway.send(gateway.to("/api/accounts?limit=4").header("Authorization", "Bearer " + admin));
    Reply rest = gateway.send(gateway.to("/api/accounts?limit=4&after=" + first.json().path("next").asString())
        .header("Authorization", "Bearer " + admin));

    assertThat(found.json().path("items").valueStream().map(one -> one.path("id").asString())).containsExactly("public");
    assertThat(first.json().path("items").size() + rest.json().path("items").size()).isEqualTo(6);
    assertThat(rest.json().has("next")).isFalse();
    assertThat(first.body()).doesNotContain("bcrypt", "hash");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"roles\":[null]}", "{\"roles\":[\"king\"]}", "{\"roles\":\"administrator\"}", "[]"})
  void rolesThatAreNoneAreRefused(String body) {
    assertThat(roles(gateway.token("admin"), "manager", body).status()).isBetween(400, 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "association"})
  void nobodyButAdministratorsSeesOrChangesAccounts(String account) {
    String token = gateway.token(account);

    assertThat(gateway.send(gateway.to("/api/accounts").header("Authorization", "Bearer " + token)).status()).isEqualTo(403);
    assertThat(post(token, "/api/accounts/admin/disable").status()).isEqualTo(403);
    assertThat(roles(token, account, "{\"roles\":[\"administrator\"]}").status()).isEqualTo(403);
    assertThat(gateway.send(gateway.to("/accounts").header("Authorization", "Bearer " + token)).status()).isEqualTo(403);
  }

  @Test
  void thePageDoesTheSameInBothLanguages() {
    Browser admin = new Browser(gateway);
    admin.login("admin", RunningGateway.PASSWORD);
    assertThat(admin.open("/accounts?q=company").body()).contains("Demo company").doesNotContain("Demo public", "??");

    admin.submit("/accounts/company/disable", Map.of());
    assertThat(admin.open("/accounts").body()).contains("The account is disabled");
    admin.open("/accounts?lang=fr");
    assertThat(admin.open("/accounts").body()).contains("désactivé", "Réactiver").doesNotContain("??");
    admin.submit("/accounts/admin/disable", Map.of());
    assertThat(admin.open("/accounts").body()).contains("Rien n’a changé");
  }
}

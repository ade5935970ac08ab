package org.alliancetracker.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

  private final RunningGateway gateway = RunningGateway.shared();
  private final Browser browser = new Browser(gateway);

  @Test
  void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
    browser.login("manager", RunningGateway.PASSWORD);
    Reply made = create("{\"label\": \"nightly export\", \"days\": 30}");
    String token = made.json().path("token").asString();
    String id = made.json().path("id").asString();

    assertThat(made.status()).isEqualTo(201);
    assertThat(token).startsWith("alt_").hasSizeGreaterThan(40);
    assertThat(with(token, "/api/alliances").status()).isEqualTo(200);
    Reply list = with(token, "/api/tokens");
    assertThat(list.body()).contains("nightly export", id).doesNotContain(token);

    Reply revoked = gateway.send(browser.request("/api/tokens/" + id).header("Sec-Fetch-Site", "same-origin").DELETE());

    assertThat(revoked.status()).isEqualTo(204);
    assertThat(with(token, "/api/alliances").status()).isEqualTo(401);
  }

  @Test
  void aTokenOfSomebodyElseIsNotThereToBeRevoked() {
    browser.login("manager", RunningGateway.PASSWORD);
    String id = create("{\"label\": \"mine\"}").json().path("id").asString();

    Reply answer = gateway.send(gateway.as("company", "/api/tokens/" + id).DELETE());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(gateway.send(gateway.as("manager", "/api/tokens")).body()).contains(id);
  }

  @Test
  void aTokenMakesNoTokens() {
    Reply answer = gateway.send(gateway.as("manager", "/api/tokens").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"label\": \"more\"}")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("session-needed");
  }

  @Test
  void anAccountHasNoMoreLastingTokensThanTheLimitAndOneRevokedMakesRoom() {
    browser.login("company", RunningGateway.PASSWORD);
    AccessTokens tokens = gateway.bean(AccessTokens.class);
    String first = tokens.lasting("company", "one of many", Duration.ofDays(1)).orElseThrow().stored().id();
    Stream.generate(() -> tokens.lasting("company", "one of many", Duration.ofDays(1))).takeWhile(Optional::isPresent).count();

    Reply refused = create("{\"label\": \"one too many\"}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("too-many-tokens");
    assertThat(refused.json().path("most").asInt()).isEqualTo(AccessTokens.MOST_LASTING);
    assertThat(tokens.of("company").stream().filter(one -> one.label().equals("one of many"))).hasSize(AccessTokens.MOST_LASTING);
    assertThat(gateway.send(gateway.as("company", "/api/tokens")).status()).as("a sign-in has room").isEqualTo(200);

    tokens.revoke("company", first);
    assertThat(create("{\"label\": \"in its place\"}").status()).isEqualTo(201);
  }

  @Test
  void aSignInBeyondTheLimitEndsTheOldest() {
    AccessTokens tokens = gateway.bean(AccessTokens.class);
    List<AccessTokens.Issued> logins = Stream.generate(() -> tokens.login("association", Duration.ofHours(1)))
        .limit(AccessTokens.MOST_LOGINS + 2).toList();

    assertThat(logins.stream().filter(login -> tokens.find(login.token()).isEmpty())).hasSize(2);
    assertThat(with(logins.getLast().token(), "/api/tokens").status()).isEqualTo(200);
    assertThat(tokens.of("association").stream().filter(one -> one.label().equals("login"))).hasSize(AccessTokens.MOST_LOGINS);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{} | bad-value", "{\"label\": \"\"} | bad-value", "{\"label\": \"a\", \"days\": 0} | bad-value",
      "{\"label\": \"a\", \"days\": 5000} | bad-value", "{\"label\": {\"$ne\": null}} | wrong-type",
      "{\"label\": \"a\", \"role\": \"administrator\"} | unknown-field",
      "{\"label\": \"a\", \"account\": \"admin\"} | unknown-field"})
  void aTokenRequestIsTakenAtItsWord(String body, String code) {
    browser.login("manager", RunningGateway.PASSWORD);

    assertThat(create(body).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{} | 400 | bad-value", "{\"account\": \"manager\"} | 400 | bad-value",
      "{\"account\": {\"$ne\": null}, \"password\": {\"$ne\": null}} | 400 | wrong-type", "[] | 400 | wrong-type",
      "x | 400 | malformed-json",
      "{\"account\": \"association\", \"password\": \"wrong\"} | 401 | wrong-credentials",
      "{\"account\": \"no-such-account\", \"password\": \"wrong\"} | 401 | wrong-credentials",
      "{\"account\": \"$where\", \"password\": \"wrong\"} | 401 | wrong-credentials"})
  void aScriptsLoginTellsNothingOfWhatItKnows(String body, int status, String code) {
    Reply answer = gateway.send(gateway.to("/api/login").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "alt_", "alt_x", "x"})
  void whatIsNoTokenOpensNothing(String token) {
    assertThat(with(token, "/api/alliances").status()).isEqualTo(401);
    assertThat(with(token, "/alliances").status()).isEqualTo(401);
  }

  private Reply create(String body) {
    return gateway.send(browser.request("/api/tokens").header("Content-Type", "application/json").header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(body)));
  }

  private Reply with(String token, String path) {
    HttpRequest.Builder request = gateway.to(path).header("Authorization", "Bearer " + token);
    return gateway.send(request);
  }
}

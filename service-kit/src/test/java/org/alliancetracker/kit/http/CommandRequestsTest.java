package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRequestsTest {

  private final Tryout app = Tryout.app();

  @Test
  void aCommandKnowsWhoActsUnderWhichKeyOnWhichVersion() {
    Reply answer = app.send(put("/commands/a", "{}").header("Idempotency-Key", "key 1").header("If-Match", "\"7\""));

    assertThat(answer.json().path("personId").asString()).isEqualTo(Tryout.PERSON.personId());
    assertThat(answer.json().path("key").asString()).isEqualTo("key 1");
    assertThat(answer.json().path("ifMatch").asLong()).isEqualTo(7);
  }

  @Test
  void keyAndVersionMayBeAbsent() {
    Reply answer = app.send(put("/commands/a", "{}"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("key").isNull()).isTrue();
    assertThat(answer.json().path("ifMatch").isNull()).isTrue();
  }

  @Test
  void theFingerprintIsThatOfMethodPathAndBody() {
    String first = fingerprint("/commands/a", "{\"n\":1}");

    assertThat(first).hasSize(64);
    assertThat(fingerprint("/commands/a", "{\"n\":1}")).isEqualTo(first);
    assertThat(fingerprint("/commands/a", "{\"n\":2}")).isNotEqualTo(first);
    assertThat(fingerprint("/commands/b", "{\"n\":1}")).isNotEqualTo(first);
    assertThat(fingerprint("/commands/a", "")).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "W/\"7\"", "*", "\"7\", \"8\"", "\"\"", "\"-1\"", "\"a\"", "\"07\"", "\"99999999999999999999\"", ""})
  void aVersionThatIsNotOneStrongTagIsRefused(String ifMatch) {
    Reply answer = app.send(put("/commands/a", "{}").header("If-Match", ifMatch));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-header");
    assertThat(answer.field()).isEqualTo("If-Match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb"})
  void aKeyThatIsNotPrintableAsciiIsRefused(String key) {
    Reply answer = app.send(put("/commands/a", "{}").header("Idempotency-Key", key));

    assertThat(answer.code()).isEqualTo("bad-header");
    assertThat(answer.field()).isEqualTo("Idempotency-Key");
  }

  @Test
  void aKeyHasAtMostTwoHundredCharactersAndComesOnce() {
    assertThat(app.send(put("/commands/a", "{}").header("Idempotency-Key", "k".repeat(200))).status()).isEqualTo(200);
    assertThat(app.send(put("/commands/a", "{}").header("Idempotency-Key", "k".repeat(201))).code()).isEqualTo("bad-header");
    assertThat(app.send(put("/commands/a", "{}").header("Idempotency-Key", "a").header("Idempotency-Key", "b")).code())
        .isEqualTo("header-twice");
  }

  private HttpRequest.Builder put(String path, String body) {
    return app.to(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
  }

  private String fingerprint(String path, String body) {
    return app.send(put(path, body)).json().path("fingerprint").asString();
  }
}

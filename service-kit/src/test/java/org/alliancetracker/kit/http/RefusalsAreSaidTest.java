package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.testing.http.Http;
import org.alliancetracker.testing.http.Reply;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.refusal.RefusalWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever says no says it in the language of the person who acts, wherever in the program that is. */
class RefusalsAreSaidTest {

  private final Tryout app = Tryout.app();

  @ParameterizedTest
  @EnumSource
  void controllersAdviceFiltersAndRoutesSpeakThePersonsLanguage(Language language) {
    for (Map.Entry<String, HttpRequest.Builder> refused : Map.of(
        "unknown-field", json("/things", "{\"scale\":1}"),
        "missing-body", json("/things", ""),
        "bad-parameter", Http.to(app.base.resolve("/things?colour=red")),
        "not-found", Http.to(app.base.resolve("/nothing/here")),
        "method-not-allowed", Http.to(app.base.resolve("/things")).method("DELETE", BodyPublishers.noBody()),
        "store-full", Http.to(app.base.resolve("/store-full")),
        "fault", Http.to(app.base.resolve("/faults")),
        "not-allowed", Http.to(app.base.resolve("/operations/state")),
        "unsupported-media-type", Http.to(app.base.resolve("/things")).header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("x"))).entrySet()) {
      Reply answer = app.send(refused.getValue().header("Authorization", "Bearer " + token(language)));

      assertThat(answer.code()).isEqualTo(refused.getKey());
      assertIsSaid(answer, language);
      assertThat(answer.json().path("title").asString()).as("for who writes programs").isEqualTo(title(refused.getKey()));
    }
  }

  /** The filter that refuses it stands in front of the chain that knows who acts. */
  @ParameterizedTest
  @EnumSource
  void aBodyThatIsTooLargeIsRefusedInThePersonsLanguage(Language language) throws IOException {
    String head = "POST /things HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token(language)
        + "\r\nContent-Type: application/json\r\nContent-Length: 60000000";
    try (RawRequest request = new RawRequest(app.base.getPort(), head)) {
      assertThat(request.answer()).contains(language == Language.FR ? "\"sentence\":\"C’est plus" : "\"sentence\":\"This is more");
    }
  }

  @Test
  void theLanguageOfThePersonGoesBeforeThatOfTheRequest() {
    Reply answer = app.send(app.to("/nothing").header("Accept-Language", "en"));

    assertIsSaid(answer, Language.FR);
  }

  @ParameterizedTest
  @CsvSource({"fr, FR", "'fr-CA,en;q=0.5', FR", "'en;q=0.2, fr;q=0.9', FR", "'de, en', EN", "de, EN", "'', EN", "';;q=x', EN", "*, EN"})
  void whomNobodyKnowsIsToldInTheLanguageTheyAskFor(String asked, Language language) {
    assertIsSaid(app.send(Http.to(app.base.resolve("/things")).header("Accept-Language", asked)), language);
    assertIsSaid(app.send(Http.to(app.base.resolve("/things")).header("Accept-Language", asked).header("Accept", "no list")), language);
  }

  @Test
  void whoAsksForNoLanguageIsToldInEnglishWhateverTheMachineSpeaks() {
    assertIsSaid(app.send(Http.to(app.base.resolve("/things"))), Language.EN);
  }

  private HttpRequest.Builder json(String path, String body) {
    return Http.to(app.base.resolve(path)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  private String token(Language language) {
    return app.signer.sign(new ActingPerson("person-ada", Set.of(), language.code()), Instant.now(), Duration.ofMinutes(1));
  }

  private static String title(String code) {
    return SharedCode.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')).title();
  }

  private static void assertIsSaid(Reply answer, Language language) {
    assertThat(answer.status()).isBetween(400, 599);
    assertThat(answer.json().path("sentence").asString("")).as(answer.body())
        .isEqualTo(new RefusalWords(language).say(answer.code(), answer.status(), answer.json().path("field").asString(""), null));
  }
}

package org.alliancetracker.words.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalWordsTest {

  private final RefusalWords english = new RefusalWords(Language.EN);
  private final RefusalWords french = new RefusalWords(Language.FR);

  /** Every program lists on that page all that it may refuse with, and is held to it. */
  @ParameterizedTest
  @EnumSource
  void everyRefusalOfEveryProgramHasWordsOfItsOwn(Language language) throws IOException {
    List<String> codes = Files.readAllLines(Path.of("../docs/refusals.md")).stream().filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(3, line.indexOf('`', 3))).toList();

    assertThat(codes).hasSizeGreaterThan(100).allSatisfy(code -> {
      assertThat(Phrases.shared().has(language, RefusalWords.KEY + code)).as(code).isTrue();
      assertThat(new RefusalWords(language).say(code, 400, "name", null)).as(code).endsWith(".").doesNotContain("{");
    });
  }

  /** Who reads the answer to a script has no page before them; a page adds what is true of it alone. */
  @ParameterizedTest
  @EnumSource
  void noSentenceSpeaksOfAPage(Language language) throws IOException {
    String file = "/words/refusals" + (language == Language.FR ? "_fr" : "") + ".properties";
    String words = new String(RefusalWordsTest.class.getResourceAsStream(file).readAllBytes(), StandardCharsets.UTF_8);

    assertThat(words.lines().filter(line -> line.startsWith(RefusalWords.KEY))).hasSizeGreaterThan(100)
        .noneMatch(line -> line.matches("(?i).*(the page|la page|still here|toujours là|browser sent|navigateur a).*"));
  }

  @Test
  void aFieldIsToldInWordsWhereverItStands() {
    assertThat(french.say("missing", 400, "partners[2].name", null)).isEqualTo(
        "Il manque\u00A0: nom d’un partenaire. Rien n’a changé\u00A0; ajoutez ce qui manque.");
    assertThat(english.say("too-long", 400, "sources[1].title", "")).startsWith("This is too long: title.");
  }

  @Test
  void anUnknownFieldIsToldAsItIsWrittenUnlessThatIsNoName() {
    assertThat(english.say("bad-header", 400, "If-Match", null)).contains("here: If-Match.");
    assertThat(english.say("unknown-field", 400, "scale", null)).contains("longer: scale.");
    assertThat(english.say("unknown-field", 400, "<b>\u202Ex", null)).contains("longer: one of the values.");
    assertThat(english.say("unknown-field", 400, "x".repeat(500), null)).contains("longer: one of the values.");
    assertThat(english.say("too-long", 400, null, null)).contains("long: one of the values.");
  }

  @Test
  void whatThereIsNoMoreRoomForIsTold() {
    assertThat(french.say("alliance-full", 409, null, "milestones")).contains("les jalons");
    assertThat(english.say("alliance-full", 409, null, "attachments")).contains("attachments");
  }

  @ParameterizedTest
  @CsvSource({"401, Nobody is signed in", "403, Your role", "404, no longer there", "409, how things stand", "412, how things stand",
      "422, This was not possible: name", "500, cannot be reached", "503, cannot be reached"})
  void ofACodeThatIsNewerThanTheseWordsTheStatusSaysWhatKindItIs(int status, String words) {
    assertThat(english.say("newer-than-these-words", status, "name", null)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "…", "any", "{0", "'", "a\u0000b"})
  void anyCodeAndAnyFieldIsSaidWithoutAFault(String text) {
    assertThat(english.say(text, 400, text, text)).startsWith("This was not possible:");
  }
}

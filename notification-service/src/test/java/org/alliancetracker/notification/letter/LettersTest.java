package org.alliancetracker.notification.letter;

import static org.alliancetracker.notification.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.alliancetracker.notification.letter.LetterSamples.Sample;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.mail.Typesetter;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

  private static final Path DIRECTORY = Path.of("target", "letters");

  private final Typesetter typesetter = new Typesetter(new PublicPages("http://localhost:8080"));

  /** What a mail says is approved as text; a change shows as a difference of a file in src/test/resources/letters. */
  @ParameterizedTest
  @EnumSource(Sample.class)
  void theTextReadsAsApproved(Sample sample) throws IOException {
    for (Language language : Language.values()) {
      Letter letter = sample.letter(language);
      Typesetter.Bodies bodies = typesetter.set(letter);
      keep(name(sample, language) + ".html", bodies.html());
      keep(name(sample, language) + ".txt", "Subject: " + letter.subject() + "\n\n" + bodies.text());
    }
    for (Language language : Language.values()) {
      String name = name(sample, language) + ".txt";
      try (var approved = LettersTest.class.getResourceAsStream("/letters/" + name)) {
        assertThat(approved).as("approved text " + name + " (look at target/letters)").isNotNull();
        assertThat(Files.readString(DIRECTORY.resolve(name)))
            .isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static String name(Sample sample, Language language) {
    return sample.name().toLowerCase(Locale.ROOT) + "_" + language.code();
  }

  private static void keep(String name, String text) {
    try {
      Files.writeString(Files.createDirectories(DIRECTORY).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void htmlSaysTheSameAsTheText() {
    Letter letter = Sample.DIGEST.letter(Language.FR);
    String html = typesetter.set(letter).html();

    assertThat(letter.sections()).isNotEmpty().allSatisfy(section -> {
      assertThat(html).contains(escaped(section.title()));
      assertThat(section.lines()).allSatisfy(line -> assertThat(html).contains(escaped(line.text())));
    });
    assertThat(html).contains(escaped(letter.headline())).doesNotContain("<img").doesNotContain("null");
  }

  /** People without an account read mails too. */
  @ParameterizedTest
  @EnumSource(Sample.class)
  void everyLetterEndsWithWhatTheOperatorHasToTellEverybody(Sample sample) {
    for (Language language : Language.values()) {
      Typesetter.Bodies bodies = typesetter.set(sample.letter(language));
      for (String page : List.of("accessibility", "notice", "privacy")) {
        String words = Words.in(language).say("foot." + page);
        assertThat(bodies.text()).contains("\n" + words + "\nhttp://localhost:8080/legal/" + page + "\n");
        assertThat(bodies.html()).contains("href=\"http://localhost:8080/legal/" + page + "\"", ">" + escaped(words) + "</a>");
      }
    }
  }

  private static String escaped(String text) {
    return org.springframework.web.util.HtmlUtils.htmlEscape(text, "UTF-8");
  }

  @Test
  void whatPeopleTypedIsHarmlessInHtmlAndKeepsToItsLine() {
    // given names with markup, line ends, a direction override and the vectors of CVE-2025-7962
    String typed = "<img src=x onerror=alert(1)>\r\nBcc: a@b\u202Eevil \u760D\u760A\u0085x\u2028y";
    Letter letter = LetterSamples.digestOf(typed, new Recipient(typed, Language.EN, null));

    // then
    Typesetter.Bodies bodies = typesetter.set(letter);
    assertThat(letter.subject()).doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u202E]");
    assertThat(bodies.html()).doesNotContain("<img").contains("&lt;img");
    assertThat(bodies.text().lines()).noneMatch(line -> line.startsWith("Bcc:"));
  }

  @Test
  void aLongNameIsCutInTheSubjectAndWholeInTheMail() {
    String name = "Accélérer les alliances stratégiques entre associations, collectivités et entreprises de France";
    Letter letter = LetterSamples.digestOf(name, new Recipient(null, Language.FR, null));

    assertThat(letter.subject()).startsWith("Accélérer les alliances stratégiques entre associations,…");
    assertThat(letter.facts()).first().isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource(org.alliancetracker.notification.change.ChangeKind.class)
  void everyKindOfChangeHasWords(org.alliancetracker.notification.change.ChangeKind kind) {
    for (Language language : Language.values()) {
      for (String other : new String[] {"Les Tisserands", null}) {
        var line = new ChangeWords(Words.in(language)).line(LetterSamples.bare(kind, other));
        assertThat(line.text()).isNotBlank().doesNotContain("{").doesNotContain("null");
      }
    }
  }
}

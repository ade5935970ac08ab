package org.alliancetracker.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneCancelled;
import org.alliancetracker.notification.Samples;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.mail.Typesetter;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.Test;

/** What people typed may run from right to left, be cut short or have no blank: our words around it stay as they are. */
class PeoplesTextTest {

  private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";
  private static final String ISOLATED = "\u2068" + HEBREW + "\u2069";

  private final Typesetter typesetter = new Typesetter(new PublicPages("http://localhost:8080"));

  private static Letter digest(String name) {
    return LetterSamples.digestOf(name, new Recipient(name, Language.EN, null));
  }

  @Test
  void aNameFromRightToLeftIsIsolatedInSubjectTextAndHtml() {
    Letter letter = digest(HEBREW);
    Typesetter.Bodies bodies = typesetter.set(letter);

    assertThat(letter.subject()).startsWith(ISOLATED + ",");
    assertThat(letter.greeting()).isEqualTo("Dear " + ISOLATED + ",");
    assertThat(bodies.text()).contains("Dear " + ISOLATED + ",", "\n" + ISOLATED + "\n");
    assertThat(bodies.html()).contains("Dear " + ISOLATED + ",", ">" + ISOLATED + "<");
  }

  @Test
  void aSignThatTurnsTheLineDoesNotReachTheWordsAfterIt() {
    // an override, and an isolate that is never closed
    Letter letter = digest("a\u202Eb \u2067c");

    assertThat(letter.subject()).doesNotContain("\u202E").startsWith("\u2068a b \u2067c\u2069\u2069,");
  }

  @Test
  void aReasonFromRightToLeftIsIsolatedBesideItsDate() {
    var story = Samples.Story.begins("2026-01-10").then("2026-02-01", Samples.planned("m", null, "Visit", "2026-11-01"));
    long told = story.version();
    story.then("2026-10-20", new MilestoneCancelled("m", HEBREW));

    Letter.Line line = new ChangeWords(Words.in(Language.EN)).line(story.changesAfter(told).getFirst());

    assertThat(line.detail()).isEqualTo("20 October 2026, " + ISOLATED);
  }

  @Test
  void aNameIsCutBetweenWhatIsSeenAsOneCharacter() {
    String family = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";

    assertThat(digest("x".repeat(57) + family + "y".repeat(30)).subject()).startsWith("x".repeat(57) + "\u2026,");
  }

  /** A table cell grows with its longest word unless breaking anywhere counts when its least width is asked. */
  @Test
  void aWordOfTwoHundredLettersMayBreakAnywhereInHtml() {
    String html = typesetter.set(digest("w".repeat(200))).html();

    int sheet = html.indexOf("overflow-wrap:anywhere");
    assertThat(sheet).as("the cell that holds all words").isPositive().isLessThan(html.indexOf("<p", html.indexOf("<body")));
  }
}

package org.alliancetracker.notification.digest.letter;

import static org.alliancetracker.notification.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.notification.Samples.Story;
import org.alliancetracker.notification.digest.content.DigestBuilder;
import org.alliancetracker.notification.digest.content.Span;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.Test;

class CutsAreSaidTest {

  @Test
  void aSubjectCountsAllAndEachCutListSaysHowManyItLeftOut() {
    // given more milestones reached and planned than a mail lists
    Story story = Story.begins("2026-01-10");
    long told = story.version();
    story.many(40, 20);

    // when
    Letter letter = DigestLetter.write(DigestBuilder.build(ALLIANCE, story.view(), Map.of(), story.changesAfter(told),
        new Span(day("2026-10-01"), day("2027-01-01"), day("2027-01-01"), false)), Cadence.QUARTERLY,
        new Recipient(null, Language.EN, null), "http://page");

    // then
    assertThat(letter.subject()).contains("40 milestones reached");
    assertThat(letter.sections().get(0).lines()).extracting(Letter.Line::text).contains("and 30 more changes, on the alliance\u2019s page");
    assertThat(letter.sections().get(1).lines()).extracting(Letter.Line::text).last()
        .isEqualTo("and 8 more dates, on the alliance\u2019s page");
  }

  @Test
  void ofWhatIsLateAndNeedsSomebodyALetterNamesTwelveAndSaysHowManyMore() {
    Story story = Story.begins("2026-01-10");
    story.many(0, 20);
    long told = story.version();

    Letter letter = DigestLetter.write(DigestBuilder.build(ALLIANCE, story.view(), Map.of(), story.changesAfter(told),
        new Span(day("2027-01-01"), day("2027-03-01"), day("2027-03-01"), false)), Cadence.QUARTERLY,
        new Recipient(null, Language.EN, null), "http://page");

    assertThat(letter.sections().get(0).lines()).hasSize(DigestLetter.MOST_NAMED + 1).extracting(Letter.Line::text)
        .last().isEqualTo("and 8 more that are late, on the alliance\u2019s page");
    assertThat(letter.sections().get(2).lines()).hasSize(DigestLetter.MOST_NAMED + 1).extracting(Letter.Line::text)
        .last().isEqualTo("and 8 more points, on the alliance\u2019s page");
    assertThat(letter.headline()).contains("20 milestones");
  }
}

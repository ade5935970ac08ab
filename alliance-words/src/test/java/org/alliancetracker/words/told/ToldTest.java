package org.alliancetracker.words.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToldTest {

  /** Events that have no line of their own, and why. */
  private static final Map<String, String> NOT_TOLD = Map.of(
      "evaluation.recorded", "an alliance's copy of what was said of its evaluation: told as that is, opened, closed or published",
      "assessment.submitted", "who answered is for the evaluators to know",
      "assessment.revised", "who answered again is for the evaluators to know");

  private final Told french = new Told(Language.FR);
  private final Told english = new Told(Language.EN);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyEventOfTheContractIsToldOrItIsSaidWhyNot(Language language) {
    TreeSet<String> events = Stream.of(AllianceEvents.codec(), EvaluationEvents.codec())
        .flatMap(codec -> codec.types().keySet().stream())
        .map(type -> type.substring(type.indexOf('.') + 1, type.lastIndexOf(".v"))).collect(Collectors.toCollection(TreeSet::new));

    assertThat(events).hasSizeGreaterThan(35).containsAll(NOT_TOLD.keySet())
        .allSatisfy(event -> assertThat(Phrases.shared().has(language, Told.KEY + event)).as(event)
            .isNotEqualTo(NOT_TOLD.containsKey(event)));
  }

  @Test
  void whatHappenedIsALineAHeadingAndASentence() {
    Fact reached = Fact.of("milestone.reached").about("lancement");

    assertThat(french.line(reached)).isEqualTo("jalon atteint\u00A0: lancement");
    assertThat(french.heading(reached)).isEqualTo("Jalon atteint\u00A0: lancement");
    assertThat(french.sentence(reached)).isEqualTo("Jalon atteint\u00A0: lancement.");
    assertThat(english.sentence(Fact.of("woke"))).isEqualTo("The alliance is active again.");
  }

  @Test
  void anEventOfWhichOnlyTheNameCanBeReadIsToldWhereThatIsEnough() {
    assertThat(english.sentence("woke")).contains("The alliance is active again.");
    assertThat(english.sentence("milestone.reached")).isEmpty();
    assertThat(english.sentence("moon.landed")).isEmpty();
  }

  @Test
  void aNameKeepsItsLettersAndWordsOfOursBeginASentence() {
    assertThat(english.sentence(Fact.of("partner.joined").about("iBâtir"))).isEqualTo("iBâtir joined the alliance.");
    assertThat(english.sentence(Fact.of("partner.joined"))).isEqualTo("A partner joined the alliance.");
    assertThat(english.sentence(Fact.of("contribution.pledged").coded("time").by("iBâtir"))).isEqualTo("iBâtir promised: time.");
    assertThat(english.sentence(Fact.of("contribution.pledged"))).isEqualTo("A partner promised a contribution.");
    assertThat(french.sentence(Fact.of("agreement.signed").coded("framework"))).isEqualTo("Convention-cadre signée.");
  }

  @Test
  void whatIsNotKnownIsNotSaid() {
    assertThat(english.line(Fact.of("milestone.planned").coded("kickoff"))).isEqualTo("milestone planned: kick-off, without a date");
    assertThat(english.line(Fact.of("milestone.rescheduled").due(PartialDate.parse("2027-03"))))
        .isEqualTo("milestone moved: untitled milestone, now in March 2027");
    assertThat(english.line(Fact.of("partner.renamed").about("GXO"))).isEqualTo("a partner is now called GXO");
    assertThat(english.line(Fact.of("meeting.held").about("The mayor"))).isEqualTo("meeting held: The mayor");
    assertThat(english.line(Fact.of("meeting.held"))).isEqualTo("meeting held");
    assertThat(english.line(Fact.of("evaluation.opened"))).isEqualTo("evaluation opened");
    assertThat(english.line(Fact.of("minutes.approved").coded("tacit"))).isEqualTo("minutes approved tacitly");
    assertThat(english.line(Fact.of("minutes.approved").coded("explicit"))).isEqualTo("minutes approved");
    assertThat(english.line(Fact.of("designed").coded("STEERING").enteredLate(true)))
        .isEqualTo("the alliance was entered with its past, in steering");
  }

  @Test
  void aTextThatEndsItselfGetsNoSecondStop() {
    assertThat(english.sentence(Fact.of("decision.taken").about("Who pays?"))).isEqualTo("Decision: Who pays?");
    assertThat(english.sentence(Fact.of("decision.taken").about("We go on."))).isEqualTo("Decision: We go on.");
  }

  @Test
  void aNameThatRunsTheOtherWayIsIsolated() {
    assertThat(english.line(Fact.of("partner.left").about("\u05D0\u202E"))).isEqualTo("\u2068\u05D0\u202E\u2069 left the alliance");
  }

  @Test
  void aTitleThatSaysNoMoreThanTheKindIsNotRepeated() {
    assertThat(french.agreement("framework", "Convention-cadre")).isEqualTo("convention-cadre");
    assertThat(french.agreement("framework", null)).isEqualTo("convention-cadre");
    assertThat(french.agreement("framework", "Deux maisons")).isEqualTo("convention-cadre (Deux maisons)");
    assertThat(french.agreement("treaty", "Convention")).isEqualTo("convention");
  }
}

package org.alliancetracker.gateway.page.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.SpokenWords;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SentencesTest {

  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private static final Alliance ALLIANCE = JSON.readValue("""
      {"id":"a","name":"Log'ins","partners":[{"id":"p1","name":"GXO"}],
       "milestones":[{"id":"m1","kind":"kickoff","status":"planned"}],
       "meetings":[{"id":"t1","body":"steering_committee"}],
       "evaluations":[{"id":"e1"}]}""", Alliance.class);

  private static final People.Person PERSON = new People.Person("ada", "Ada", false);

  @Test
  void aStepIsToldInBothLanguages() {
    Happening moved = line("alliance.milestone.rescheduled.v1", "{\"milestoneId\":\"m1\",\"dueOn\":\"2027-03\"}");

    assertThat(in(Locale.ENGLISH, moved)).isEqualTo("Milestone moved: kick-off, now in March 2027.");
    assertThat(in(Locale.FRENCH, moved)).isEqualTo("Jalon déplacé\u00A0: lancement, désormais en mars 2027.");
  }

  @Test
  void aPlanWithoutADateSaysSo() {
    assertThat(in(Locale.ENGLISH, line("alliance.milestone.planned.v1", "{\"kind\":\"kickoff\"}")))
        .isEqualTo("Milestone planned: kick-off, without a date.");
    assertThat(in(Locale.FRENCH, line("alliance.milestone.planned.v1", "{\"kind\":\"kickoff\",\"dueOn\":\"2027\"}")))
        .isEqualTo("Jalon prévu\u00A0: lancement, en 2027.");
  }

  @Test
  void aGatePassedWithAReasonNamesWhatWasMissing() {
    Happening entered = line("alliance.stage.entered.v1", """
        {"from":"DESIGN","to":"STEERING","unmetConditions":["agreement_signed"],"overrideReason":"The mayor has given her word"}""");

    assertThat(in(Locale.ENGLISH, entered)).isEqualTo("The alliance entered steering.");
    assertThat(Sentences.of(entered, names(Locale.ENGLISH)).detail()).contains("before: design", "an agreement signed and in force",
        "“The mayor has given her word”");
    assertThat(in(Locale.FRENCH, entered)).isEqualTo("L’alliance est passée en pilotage.");
    assertThat(Sentences.of(entered, names(Locale.FRENCH)).detail()).contains("auparavant : conception",
        "une convention signée et en vigueur");
  }

  @Test
  void aPartnerKeepsItsFormerNameInTheSentence() {
    Happening renamed = line("alliance.partner.renamed.v1", "{\"partnerId\":\"p1\",\"name\":\"GXO\",\"formerName\":\"XPO\"}");

    assertThat(in(Locale.FRENCH, renamed)).isEqualTo("XPO s’appelle désormais GXO.");
  }

  @Test
  void whatIsNewerThanThesePagesIsToldInGeneralWords() {
    assertThat(in(Locale.ENGLISH, line("alliance.moon.landed.v1", "{\"where\":\"mare\"}"))).startsWith("Something was recorded");
    assertThat(in(Locale.ENGLISH, line("alliance.woke.v2", "{}"))).isEqualTo("The alliance is active again.");
    assertThat(in(Locale.ENGLISH, line("alliance.milestone.reached.v2", "{\"where\":\"mare\"}"))).startsWith("Something was recorded");
  }

  @Test
  void aTitleThatSaysNoMoreThanTheKindIsNotRepeated() {
    Happening signed = line("alliance.agreement.signed.v1", "{\"kind\":\"framework\",\"title\":\"Convention-cadre\"}");

    assertThat(in(Locale.FRENCH, signed)).isEqualTo("Convention-cadre signée.");
    assertThat(in(Locale.ENGLISH, signed)).isEqualTo("Framework agreement (Convention-cadre) signed.");
  }

  @Test
  void aReasonThatEndsItsSentenceGetsNoSecondStop() {
    Happening decided = line("alliance.decision.taken.v1", "{\"text\":\"They had begun.\"}");
    Happening reached = line("alliance.milestone.reached.v1", "{\"title\":\"Open at last!\"}");

    assertThat(in(Locale.ENGLISH, decided)).isEqualTo("Decision: They had begun.");
    assertThat(in(Locale.FRENCH, reached)).isEqualTo("Jalon atteint\u00A0: Open at last!");
  }

  @ParameterizedTest
  @CsvSource({"ada, 2026-11-22, recorded by Ada, enregistré par Ada",
      "ada, 2012, recorded on 22 November 2026 by Ada, enregistré le 22 novembre 2026 par Ada",
      "system:clock, 2026-11-22, recorded automatically, enregistré automatiquement",
      "system:clock, 2012, recorded automatically on 22 November 2026, enregistré automatiquement le 22 novembre 2026"})
  void itIsSaidWhoRecordedALineAndNobodyIsCalledAutomatically(String actor, String happened, String english, String french) {
    Happening line = new Happening(1, "alliance.woke.v1", PartialDate.parse(happened), Instant.parse("2026-11-22T10:00:00Z"), actor, false,
        JSON.readTree("{}"));

    assertThat(HistoryLine.of(line, names(Locale.ENGLISH)).entered()).isEqualTo(english);
    assertThat(HistoryLine.of(line, names(Locale.FRENCH)).entered()).isEqualTo(french);
  }

  static Stream<String> types() {
    return AllianceEvents.codec().types().keySet().stream();
  }

  /** Nothing but the type is known: no sentence may break for want of a detail. */
  @ParameterizedTest
  @MethodSource("types")
  void everyKindOfEventIsToldEvenWithItsDetailsMissing(String type) {
    String data = type.startsWith("alliance.designed") || type.startsWith("alliance.described") ? "{\"description\":{}}" : "{}";

    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      assertThat(in(language, line(type, data))).isNotBlank().doesNotContain("{", "??", "_");
    }
  }

  private static Happening line(String type, String data) {
    return new Happening(1, type, PartialDate.parse("2026"), Instant.EPOCH, "person-a", false, JSON.readTree(data));
  }

  private static String in(Locale language, Happening line) {
    return Sentences.of(line, names(language)).text();
  }

  private static Names names(Locale language) {
    return new Names(ALLIANCE, new People(List.of(PERSON)), SpokenWords.in(language));
  }
}

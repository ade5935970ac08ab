package org.alliancetracker.words.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.Test;

class ToldTest {

  private final Told french = new Told(Language.FR);
  private final Told english = new Told(Language.EN);

  @Test
  void whatHappenedIsALineAndASentence() {
    assertThat(french.line("milestone.reached", "lancement")).contains("jalon atteint\u00A0: lancement");
    assertThat(french.sentence("milestone.reached", "lancement")).contains("Jalon atteint\u00A0: lancement.");
    assertThat(english.sentence("woke")).contains("The alliance is active again.");
    assertThat(english.line("moon.landed")).isEmpty();
    assertThat(english.sentence("moon.landed")).isEmpty();
  }

  @Test
  void aNameKeepsItsLetters() {
    assertThat(english.sentence("partner.joined", "iBâtir")).contains("iBâtir joined the alliance.");
  }

  @Test
  void aTextThatEndsItselfGetsNoSecondStop() {
    assertThat(english.sentence("decision.taken", "Who pays?")).contains("Decision: Who pays?");
    assertThat(english.sentence("decision.taken", "We go on.")).contains("Decision: We go on.");
  }

  @Test
  void aTitleThatSaysNoMoreThanTheKindIsNotRepeated() {
    assertThat(french.agreement("framework", "Convention-cadre")).isEqualTo("convention-cadre");
    assertThat(french.agreement("framework", null)).isEqualTo("convention-cadre");
    assertThat(french.agreement("framework", "Deux maisons")).isEqualTo("convention-cadre (Deux maisons)");
    assertThat(french.agreement("treaty", "Convention")).isEqualTo("convention");
  }
}

package org.alliancetracker.gateway.page.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.gateway.page.word.SpokenWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackTest {

  /** Design, gate, steering, gate, evaluation, gate, end. */
  @ParameterizedTest
  @CsvSource({
    "DESIGN, DESIGN, now ahead ahead ahead ahead ahead ahead",
    "STEERING, EVALUATION, done done now ahead ahead ahead ahead",
    "EVALUATION, EVALUATION, done done done done now ahead ahead",
    "CLOSED, DESIGN, done ahead ahead ahead ahead ahead now",
    "CLOSED, STEERING, done done done ahead ahead ahead now",
    "CLOSED, EVALUATION, done done done done done done now",
    "CLOSED, , ahead ahead ahead ahead ahead ahead now"
  })
  void whatHasEndedShowsTheStagesItWasInAndTheGatesItPassed(Stage stage, Stage furthest, String states) {
    Track track = Track.of(stage, furthest, SpokenWords.in(Locale.ENGLISH));

    assertThat(track.stops()).extracting(Track.Stop::state).containsExactly(states.split(" "));
  }
}

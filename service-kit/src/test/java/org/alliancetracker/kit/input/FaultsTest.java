package org.alliancetracker.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.kit.decision.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  private static final String TREE = Character.toString(0x1F333);

  @Test
  void aCharacterOutsideTheBasicPlaneIsOneCharacter() {
    assertThat(new Faults().name("name", TREE.repeat(Faults.NAME)).first()).isEmpty();
    assertThat(code(new Faults().name("name", TREE.repeat(Faults.NAME + 1)))).isEqualTo("too-long");
  }

  /** Control, half a surrogate pair, line and paragraph separator, and marks that turn the direction of reading. */
  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x07, 0x0A, 0x1B, 0x7F, 0x85, 0xD83C, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069})
  void whatCannotBePrintedOrTurnsALineAroundIsRefused(int character) {
    String text = "a" + (char) character + "b";

    assertThat(code(new Faults().line("title", text, Faults.LINE))).isEqualTo("control-character");
    assertThat(new Faults().text("note", text).first().isPresent()).isEqualTo(character != '\n');
  }

  @Test
  void severalLinesAreForTextsAndNotForLines() {
    assertThat(new Faults().text("note", "one\r\n\ttwo").first()).isEmpty();
    assertThat(code(new Faults().line("title", "one\ntwo", Faults.LINE))).isEqualTo("control-character");
  }

  @Test
  void theFirstFaultIsTheOneThatIsTold() {
    Refusal refusal = new Faults().name("name", " ").id("id", "no id").first().orElseThrow();

    assertThat(refusal.code()).isEqualTo("missing");
    assertThat(refusal.field()).isEqualTo("name");
  }

  @Test
  void anUnknownCodeIsAnsweredWithThoseThatAreKnown() {
    Refusal refusal = new Faults().oneOf("language", "de", List.of("fr", "en")).first().orElseThrow();

    assertThat(refusal.code()).isEqualTo("unknown-code");
    assertThat(refusal.more()).containsEntry("known", List.of("fr", "en"));
    assertThat(refusal.detail()).isEqualTo("Use one of fr, en.");
  }

  private static String code(Faults faults) {
    return faults.first().orElseThrow().code();
  }
}

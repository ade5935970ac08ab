package org.alliancetracker.testing.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsTableTest {

  private static final String ROW = "GET /api/alliances/{id} | manager | own yes, other not-found";

  @TempDir private Path folder;

  private RightsTable table(boolean approve) {
    return new RightsTable(folder.resolve("rights.txt"), approve);
  }

  @Test
  void aRowThatNobodyApprovedFailsAndIsNamed() {
    assertThatThrownBy(() -> table(false).hold(List.of(ROW))).isInstanceOf(AssertionError.class).hasMessageContaining("+ " + ROW);

    table(true).hold(List.of(ROW));
    table(false).hold(List.of(ROW));
    assertThatThrownBy(() -> table(false).hold(List.of(ROW, "another"))).hasMessageContaining("+ another");
  }

  @Test
  void anAnswerThatDiffersAndARowThatIsGoneFail() {
    table(true).hold(List.of(ROW));
    String other = ROW.replace("other not-found", "other yes");

    assertThatThrownBy(() -> table(false).hold(List.of(other))).hasMessageContaining("+ " + other).hasMessageContaining("- " + ROW);
    assertThatThrownBy(() -> table(false).hold(List.of())).hasMessageContaining("- " + ROW);
    assertThat(folder.resolve("rights.txt")).hasContent(ROW);
  }
}

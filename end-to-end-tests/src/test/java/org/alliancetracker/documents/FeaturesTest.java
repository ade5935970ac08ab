package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rows the product is measured by are all there, and counted as they stand. */
class FeaturesTest {

  private static final int ROWS = 82;
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| [^|]+ \\| (yes|partly|no) \\| ([^|]*) ?\\|$");

  private final String page = Checkout.page("docs/features.md");
  private final List<MatchResult> rows = ROW.matcher(page).results().toList();

  @Test
  void everyRowIsThereOnceInItsOrder() {
    assertThat(rows.stream().map(row -> Integer.parseInt(row.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
    assertThat(page).contains("The " + ROWS + " rows");
  }

  @Test
  void whatWorksSaysByWhat() {
    assertThat(rows).filteredOn(row -> !row.group(2).equals("no")).allSatisfy(row -> assertThat(row.group(3)).as(row.group()).isNotBlank());
  }

  @Test
  void theSumIsThatOfTheRows() {
    assertThat(page).contains(count("yes") + " yes, " + count("partly") + " partly, " + count("no") + " no.");
  }

  private long count(String state) {
    return rows.stream().filter(row -> row.group(2).equals(state)).count();
  }
}

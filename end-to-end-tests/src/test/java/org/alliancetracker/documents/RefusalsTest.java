package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One code means one thing in all programs, and none is promised that nobody says. */
class RefusalsTest {

  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| \\d{3} \\| .+ \\|");

  @Test
  void noCodeStandsInTwoLists() {
    assertThat(codes()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
  }

  @Test
  void everyCodeIsSaidSomewhere() {
    String sources = Checkout.ofModules("src/main/java").stream().filter(Checkout::isJava).map(Checkout::text)
        .collect(Collectors.joining());

    assertThat(codes().stream().map(code -> "Code." + code.toUpperCase(Locale.ROOT).replace('-', '_'))
        .filter(constant -> !Pattern.compile(constant + "\\b").matcher(sources).find())).isEmpty();
  }

  private static List<String> codes() {
    return Checkout.page("docs/refusals.md").lines().map(ROW::matcher).filter(row -> row.matches()).map(row -> row.group(1)).toList();
  }
}

package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

  @Test
  void theYearsAreThoseOfOurDates() {
    assertThat(InstantText.read("1000-01-01T00:00:00Z")).contains(Instant.parse("1000-01-01T00:00:00Z"));
    assertThat(InstantText.read("9999-12-31T23:59:59.999999999Z")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "0999-12-31T23:59:59Z",
      "+9999999999-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-22", "1764000000", "", "{}"})
  void whatIsNoInstantOrFarAwayIsNone(String text) {
    assertThat(InstantText.read(text)).isEmpty();
  }
}

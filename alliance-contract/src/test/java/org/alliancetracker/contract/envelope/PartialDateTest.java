package org.alliancetracker.contract.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class PartialDateTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource({
    "2012, 2012-01-01, 2012-12-31",
    "2012-06, 2012-06-01, 2012-06-30",
    "2012-02, 2012-02-01, 2012-02-29",
    "2013-02, 2013-02-01, 2013-02-28",
    "2012-06-14, 2012-06-14, 2012-06-14",
    "1000, 1000-01-01, 1000-12-31",
    "9999-12-31, 9999-12-31, 9999-12-31"
  })
  void aDateMeansAnyDayFromItsFirstToItsLast(String said, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(said);

    assertThat(date.firstDay()).isEqualTo(first);
    assertThat(date.lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012", "2012-06", "2012-06-14"})
  void aDateIsKeptAsItWasSaid(String said) {
    assertThat(PartialDate.parse(said)).hasToString(said);
    assertThat(JSON.writeValueAsString(PartialDate.parse(said))).isEqualTo("\"" + said + "\"");
    assertThat(JSON.readValue("\"" + said + "\"", PartialDate.class)).isEqualTo(PartialDate.parse(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2012-02-30", "2013-02-29", "2012-13", "2012-00-10", "2012-06-31", "2012-06-14T00:00:00Z", "14/06/2012",
    "2012-6-14", "0999", "12", "20120614", " 2012", "2012-", "-2012", "٢٠١٢", ""
  })
  void whatIsNoDateIsRefused(String said) {
    assertThatThrownBy(() -> PartialDate.parse(said)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> JSON.readValue("\"" + said + "\"", PartialDate.class)).isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012-00", "2012-06-00", "2012-00-00"})
  void zeroIsNoWayToSayUnknown(String said) {
    assertThatThrownBy(() -> PartialDate.parse(said)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void aDayNeedsItsMonth() {
    assertThatThrownBy(() -> new PartialDate(2012, 0, 14)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void datesAreInTheOrderOfTheirFirstDayAndTheMoreExactComesFirst() {
    Stream<PartialDate> shuffled =
        Stream.of("2012-06-14", "2013", "2012", "2012-06", "2011-12-31", "2012-01-01", "2012-01").map(PartialDate::parse);

    assertThat(shuffled.sorted()).extracting(PartialDate::toString)
        .containsExactly("2011-12-31", "2012-01-01", "2012-01", "2012", "2012-06", "2012-06-14", "2013");
  }

  @Test
  void aDateIsWrittenTheSameWhateverTheLanguageOfTheMachine() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(PartialDate.parse("2012-06-04")).hasToString("2012-06-04");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void onlyAFullDateIsAnExactDay() {
    assertThat(PartialDate.parse("2012-06-14").exactDay()).contains(LocalDate.of(2012, 6, 14));
    assertThat(PartialDate.parse("2012-06").exactDay()).isEmpty();
    assertThat(PartialDate.of(LocalDate.of(2012, 6, 14))).isEqualTo(PartialDate.parse("2012-06-14"));
  }

  @Test
  void onTheWireItIsTextAndNothingElse() {
    JsonMapper json = JsonMapper.builder().build();

    assertThat(json.readValue("\"2012-06\"", PartialDate.class)).isEqualTo(PartialDate.parse("2012-06"));
    assertThatThrownBy(() -> json.readValue("{\"year\":2012,\"month\":6,\"day\":1}", PartialDate.class))
        .isInstanceOf(JacksonException.class);
  }
}

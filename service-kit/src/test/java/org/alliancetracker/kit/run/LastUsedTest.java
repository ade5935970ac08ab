package org.alliancetracker.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastUsedTest {

  private final LastUsed<String> remembered = new LastUsed<>(2);

  @Test
  void whatWasUsedLongestAgoGoesFirstWhenThereAreTooMany() {
    remembered.keep("a", "1");
    remembered.keep("b", "2");
    remembered.find("a");
    remembered.keep("c", "3");
    assertThat(remembered.find("a")).contains("1");
    assertThat(remembered.find("b")).isEmpty();
    assertThat(remembered.find("c")).contains("3");
  }

  @Test
  void aNameThatIsKeptAgainTakesNoMoreRoom() {
    remembered.keep("a", "1");
    remembered.keep("b", "2");
    remembered.keep("b", "3");
    assertThat(remembered.find("a")).contains("1");
    assertThat(remembered.find("b")).contains("3");
  }
}

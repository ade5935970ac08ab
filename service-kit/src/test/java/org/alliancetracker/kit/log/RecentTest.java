package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent<String> recent = new Recent<>(10);

  private void keep(String stream, long version) {
    recent.keep(new Entry<>(stream, version, version, 0, 0, "state"));
  }

  @Test
  void whatWasUsedLongestAgoGoesFirstWhenTheEventsAreTooMany() {
    keep("a", 4);
    keep("b", 4);
    recent.find("a");
    keep("c", 4);
    assertThat(recent.find("a")).isPresent();
    assertThat(recent.find("b")).isEmpty();
    assertThat(recent.find("c")).isPresent();
  }

  @Test
  void aNewStateTakesThePlaceOfTheFormer() {
    keep("a", 5);
    keep("a", 6);
    keep("b", 4);
    assertThat(recent.find("a").orElseThrow().version()).isEqualTo(6);
    assertThat(recent.find("b")).isPresent();
  }

  @Test
  void aStreamTooLargeForAllIsNotKept() {
    keep("a", 11);
    assertThat(recent.find("a")).isEmpty();
    keep("b", 10);
    assertThat(recent.find("b")).isPresent();
  }

  @Test
  void whatIsForgottenMakesRoom() {
    keep("a", 8);
    recent.forget("a");
    keep("b", 8);
    keep("c", 2);
    assertThat(recent.find("b")).isPresent();
    assertThat(recent.find("c")).isPresent();
  }
}

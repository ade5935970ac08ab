package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent<String> recent = new Recent<>(10);

  private void keep(String stream, long version) {
    recent.keep(new Entry<>(stream, version, version, 0, 0, "state"));
  }

  @Test
  void howeverManyStreamsThereAreTheStatesKeptHoldNoMoreEventsThanTheBound() {
    List<String> streams = IntStream.range(0, 100).mapToObj(i -> "stream-" + i).toList();
    streams.forEach(stream -> keep(stream, 4));

    assertThat(streams.stream().flatMap(stream -> recent.find(stream).stream()).mapToLong(Entry::version).sum())
        .isPositive().isLessThanOrEqualTo(10);
  }

  @Test
  void aStreamThatIsBusyStaysWhileOthersComeOnce() {
    keep("busy", 4);
    for (int i = 0; i < 100; i++) {
      keep("once-" + i, 4);
      assertThat(recent.find("busy")).as("after %d others", i).isPresent();
    }
  }

  @Test
  void howFarStreamsWereSentIsRememberedOfABoundedNumber() {
    int streams = Recent.MOST_SENT * 2;
    IntStream.range(0, streams).forEach(i -> recent.keepSent("stream-" + i, i));

    assertThat(IntStream.range(0, streams).filter(i -> recent.sent("stream-" + i).isPresent()).count())
        .isEqualTo(Recent.MOST_SENT);
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

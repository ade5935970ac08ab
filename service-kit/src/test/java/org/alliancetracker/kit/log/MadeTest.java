package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeTest {

  private final Made made = new Made();

  private void add(String stream, long... numbers) {
    for (long n : numbers) {
      made.add(new CommitDocument(stream, n, n, n, List.of("{}"), null, "c-" + n, "f", "person", Instant.EPOCH, null));
    }
  }

  private List<Long> take(String stream, long from) {
    return made.take(stream, from).stream().map(CommitDocument::n).toList();
  }

  @Test
  void whatFollowsTheLastOneSentIsTakenInOrderAndOnce() {
    add("a", 5, 6, 7);
    add("b", 1);
    assertThat(take("a", 5)).containsExactly(5L, 6L, 7L);
    assertThat(take("a", 8)).isEmpty();
    assertThat(take("b", 1)).containsExactly(1L);
  }

  @Test
  void whatWasSentByThenIsLeftOut() {
    add("a", 5, 6, 7);
    assertThat(take("a", 7)).containsExactly(7L);
  }

  @Test
  void theStoreIsReadWhereOneBeforeIsNotKnown() {
    add("a", 5, 6);
    assertThat(take("a", 4)).isEmpty();
    assertThat(take("a", 5)).as("and they are not kept for later, when there may be others").isEmpty();
  }

  @Test
  void theStoreIsReadWhereAnotherInstanceWroteBetween() {
    add("a", 5, 7);
    assertThat(take("a", 5)).isEmpty();
  }

  @Test
  void whileNobodyTakesThemTheyDoNotFillTheMemory() {
    for (int stream = 0; stream < 4_000; stream++) {
      add("s-" + stream, 1);
    }
    add("one-more", 1);
    assertThat(take("one-more", 1)).isEmpty();
    assertThat(take("s-0", 1)).containsExactly(1L);
    add("one-more", 2);
    assertThat(take("one-more", 2)).containsExactly(2L);
  }
}

package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.alliancetracker.kit.sample.Tally;
import org.junit.jupiter.api.Test;

/** What a command sent again does. */
interface RepetitionContract extends StoredLog {

  @Test
  default void aRepeatedCommandAnswersItsFirstOutcomeAndWritesNothing() {
    add("s", "one", 5);
    add("s", "two", 7);

    Outcome<Tally, Tally.Event> again = add("s", "one", 5);

    assertThat(again)
        .isInstanceOfSatisfying(
            Committed.class,
            it -> {
              assertThat(it.repeated()).isTrue();
              assertThat(it.version()).isEqualTo(1);
              assertThat(it.state()).isEqualTo(new Tally(5, List.of("one"), null));
            });
    assertThat(log().load("s").version()).isEqualTo(2);
  }

  @Test
  default void aRepetitionIsFoundBeforeIfMatchIsLookedAt() {
    Command first = new Command("p", "p:k", "f", OptionalLong.of(0), null);
    log().execute("s", first, (tally, at) -> Tally.add(tally, 1, "x"));

    assertThat(log().execute("s", first, (tally, at) -> Tally.add(tally, 1, "x")))
        .isInstanceOfSatisfying(Committed.class, it -> assertThat(it.repeated()).isTrue());
  }

  @Test
  default void aRepetitionOnAnotherStreamAnswersTheFirstStream() {
    add("s1", "create", 5);

    assertThat(add("s2", "create", 5))
        .isInstanceOfSatisfying(Committed.class, it -> assertThat(it.stream()).isEqualTo("s1"));
    assertThat(log().load("s2").exists()).isFalse();
  }

  @Test
  default void theSameKeyWithAnotherRequestIsRefused() {
    add("s", "one", 5);

    assertThat(
            log().execute(
                "s",
                new Command("person-1", "person-1:one", "another-request", OptionalLong.empty(), null),
                (tally, at) -> Tally.add(tally, 9, "z")))
        .isInstanceOf(Outcome.KeyReused.class);
  }
}

package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.alliancetracker.kit.sample.Tally;
import org.junit.jupiter.api.Test;

/** What one command does to the log, or does not. */
interface CommandContract extends StoredLog {

  @Test
  default void anAcceptedCommandIsThereWithTheNextVersion() {
    assertThat(add("s", "one", 5)).isInstanceOfSatisfying(Committed.class, it -> assertThat(it.version()).isEqualTo(1));
    assertThat(add("s", "two", 7)).isInstanceOfSatisfying(Committed.class, it -> assertThat(it.version()).isEqualTo(2));

    Loaded<Tally> loaded = log().load("s");
    assertThat(loaded.state()).isEqualTo(new Tally(12, List.of("one", "two"), null));
    assertThat(loaded).extracting(Loaded::version, Loaded::commits).containsExactly(2L, 2L);
  }

  @Test
  default void aRefusalWritesNothingAndKeepsItsReason() {
    assertThat(add("s", "much", Tally.LIMIT + 1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("too-large"));
    assertThat(log().load("s").exists()).isFalse();
  }

  @Test
  default void nothingToChangeWritesNothing() {
    assertThat(log().execute("s", command("noop"), (tally, at) -> Decision.accepted(List.<Draft<Tally.Event>>of())))
        .isInstanceOfSatisfying(Committed.class, it -> assertThat(it.version()).isZero());
  }

  @Test
  default void allEventsOfACommandAreWrittenTogetherWithNeighbouringVersions() {
    log().execute(
        "s",
        command("both"),
        (tally, at) -> Decision.accepted(List.of(Tally.draft(new Tally.Added(1, "a")), Tally.draft(new Tally.Cleared()))));

    assertThat(log().history("s")).extracting(Envelope::id).containsExactly("s:1", "s:2");
  }

  @Test
  default void aSealedPayloadReachesTheStateAndNeverTheEvents() {
    log().execute(
        "s", command("sealed"), (tally, at) -> Decision.sealed("secret", List.of(Tally.draft(new Tally.Added(1, "a")))));

    assertThat(log().load("s").state().sealedText()).isEqualTo("secret");
    assertThat(log().history("s").toString()).doesNotContain("secret");
  }

  @Test
  default void anOldVersionInIfMatchIsAConflictAndWritesNothing() {
    add("s", "one", 5);

    assertThat(
            log().execute(
                "s",
                new Command("p", "p:late", "f", OptionalLong.of(0), null),
                (tally, at) -> Tally.add(tally, 9, "z")))
        .isEqualTo(new Outcome.Conflict<>(1));
    assertThat(log().load("s").version()).isEqualTo(1);
  }
}

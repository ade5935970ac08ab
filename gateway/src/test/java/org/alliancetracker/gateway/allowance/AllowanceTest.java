package org.alliancetracker.gateway.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.brake.Key;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final Key ONE = new Key(1, 1);
  private static final Key OTHER = new Key(2, 2);

  private final Allowance allowance = new Allowance("person", 3);

  @Test
  void asManyAsThereAreInOneMinuteAreLetInAndNoMore() {
    assertThat(IntStream.range(0, 5).mapToObj(second -> allowance.ask(ONE, NOON.plusSeconds(second)).within()))
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void askersDoNotCountForEachOther() {
    IntStream.range(0, 9).forEach(each -> allowance.ask(ONE, NOON));

    assertThat(allowance.ask(OTHER, NOON).left()).isEqualTo(2);
  }

  @Test
  void theNextMinuteBeginsAnewHoweverMuchWasRefused() {
    IntStream.range(0, 99).forEach(each -> allowance.ask(ONE, NOON.plusSeconds(each % 60)));

    assertThat(allowance.ask(ONE, NOON.plusSeconds(59)).within()).isFalse();
    assertThat(allowance.ask(ONE, NOON.plusSeconds(60)).left()).isEqualTo(2);
  }

  @Test
  void whoComesBackWhenToldIsLetIn() {
    IntStream.range(0, 3).forEach(each -> allowance.ask(ONE, NOON));
    Instant late = NOON.plusMillis(12_345);
    Spent refused = allowance.ask(ONE, late);

    assertThat(refused.within()).isFalse();
    assertThat(allowance.ask(ONE, late.plusSeconds(refused.seconds())).within()).isTrue();
  }

  @Test
  void whatIsLeftIsSaidAsTheDraftWritesIt() {
    Spent spent = allowance.ask(ONE, NOON);

    assertThat(spent.policy()).isEqualTo("\"person\";q=3;w=60");
    assertThat(spent.state()).isEqualTo("\"person\";r=2;t=60");
  }

  @Test
  void aClockThatIsSetBackKeepsNobodyOutForLongerThanAMinute() {
    IntStream.range(0, 4).forEach(each -> allowance.ask(ONE, NOON));

    assertThat(allowance.ask(ONE, NOON.minusSeconds(3600)).seconds()).isEqualTo(60);
  }

  @Test
  void noMoreAskersAreRememberedThanTheBound() {
    IntStream.range(0, Allowance.MOST_ASKERS + 5_000).forEach(each -> allowance.ask(new Key(each, 0), NOON));

    assertThat(allowance.size()).isLessThanOrEqualTo(Allowance.MOST_ASKERS);
  }
}

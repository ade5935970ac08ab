package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

class TroubleWithTheStoreTest {

  private final Tryout app = Tryout.app();

  @Test
  void aStoreThatCannotBeReachedIsToBeTriedAgain() {
    Reply answer = app.send(app.to("/store-down").GET());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("store-unavailable");
    assertThat(seconds(answer)).isBetween(2, 6);
  }

  @Test
  void thoseWhoWereRefusedTogetherAreNotSentBackTogether() {
    List<Integer> told = IntStream.range(0, 60).mapToObj(i -> seconds(app.send(app.to("/store-down").GET()))).toList();

    assertThat(told).allSatisfy(second -> assertThat(second).isBetween(2, 6));
    assertThat(Set.copyOf(told)).hasSizeGreaterThan(2);
  }

  @Test
  void aFullDiskOfTheStoreIsNoFaultOfTheProgram() {
    Reply answer = app.send(app.to("/store-full").GET());

    assertThat(answer.status()).isEqualTo(507);
    assertThat(answer.code()).isEqualTo("store-full");
    assertThat(answer.json().path("detail").asString()).contains("Nothing was changed", "free space");
    assertThat(seconds(answer)).isGreaterThanOrEqualTo(30);
    assertThat(answer.body()).doesNotContain("Mongo", "14031");
  }

  private static int seconds(Reply answer) {
    return Integer.parseInt(answer.header("Retry-After"));
  }
}

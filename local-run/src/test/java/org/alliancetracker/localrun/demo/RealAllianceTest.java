package org.alliancetracker.localrun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.localrun.demo.RealAlliance.Outcome;
import org.junit.jupiter.api.Test;

class RealAllianceTest {

  private final List<RealAlliance> all = RealAlliance.all();

  @Test
  void thereAreTwelve() {
    assertThat(all).hasSize(12).extracting(RealAlliance::name).doesNotHaveDuplicates();
  }

  @Test
  void everyAllianceAndEveryClaimHasAPublicSource() {
    assertThat(all).allSatisfy(each -> {
      assertThat(each.sources()).isNotEmpty().allMatch(source -> source.matches("https?://.*"));
      assertThat(claims(each)).allSatisfy(claim -> assertThat(each.sources()).contains(claim.source()));
    });
  }

  @Test
  void sourcesThatDisagreeBothStay() {
    assertThat(all.stream().flatMap(each -> each.conflictingClaims().stream()))
        .isNotEmpty().allSatisfy(dispute -> assertThat(dispute.claims()).hasSizeGreaterThan(1));
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    assertThat(all).filteredOn(each -> each.entryDoor() == null).isNotEmpty();
    assertThat(all.stream().flatMap(each -> each.partners().stream())).filteredOn(each -> each.actorType() == null)
        .isNotEmpty();
  }

  @Test
  void nothingIsKnownBeforeTheFirstDateKnown() {
    assertThat(all).allSatisfy(each -> assertThat(each.milestones())
        .allMatch(milestone -> milestone.date().compareTo(each.firstKnown()) >= 0));
  }

  private static Stream<Outcome> claims(RealAlliance alliance) {
    return Stream.concat(alliance.outcomes().stream(),
        alliance.conflictingClaims().stream().flatMap(each -> each.claims().stream()));
  }
}

package org.alliancetracker.partnership.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.contract.alliance.AllianceEvent.ContributionDelivered;
import org.alliancetracker.contract.alliance.AllianceEvent.ContributionPledged;
import org.alliancetracker.contract.code.ContributionKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class ContributionsTest {

  private static Then pledge(Story story, Double amount, String partner) {
    PledgeContribution said =
        new PledgeContribution(partner, ContributionKind.CASH, amount, null, null, null, null);
    return story.when(said, said::decide);
  }

  private static Then deliver(Story story, Double amount) {
    DeliverContribution said = new DeliverContribution(amount, "first part", null, null);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  @Test
  void aPromiseIsKeptInParts() {
    Story pledged = pledge(Story.designed(), 35_000.0, "gxo").happened(
        new ContributionPledged("new-1", "gxo", ContributionKind.CASH, 35_000.0, null, null)).next();
    Story delivered = deliver(deliver(pledged, 10_000.0).happened(
        new ContributionDelivered("new-1", 10_000.0, "first part")).next(), null).next();

    assertThat(delivered.alliance().contributions().find("new-1").orElseThrow().deliveries()).hasSize(2);
  }

  @Test
  void aPromiseMayBeWrittenDownAfterItWasKept() {
    Story pledged = pledge(Story.designed(), 35_000.0, "gxo").next();
    DeliverContribution earlier = new DeliverContribution(10_000.0, null, PartialDate.parse("2026-05-03"), null);

    pledged.when(earlier, (alliance, setting) -> earlier.decide("new-1", alliance, setting)).drafts();
  }

  @Test
  void anAmountMayBeUnknownButNotAbsurd() {
    pledge(Story.designed(), null, null).drafts();
    pledge(Story.designed(), -1.0, null).refused("out-of-range", "amount");
    pledge(Story.designed(), Double.NaN, null).refused("out-of-range", "amount");
    pledge(Story.designed(), 1e13, null).refused("out-of-range", "amount");
  }

  @Test
  void onlyKnownPartnersPromiseAndOnlyPromisesAreKept() {
    pledge(Story.designed(), 1.0, "nobody").refused("unknown-partner", "partnerId");
    deliver(Story.designed(), 1.0).refused("not-found");
  }
}

package org.alliancetracker.partnership.alliance;

import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent.ContributionDelivered;
import org.alliancetracker.contract.alliance.AllianceEvent.ContributionPledged;
import org.alliancetracker.contract.envelope.PartialDate;

/** Promised and given. */
public record Contributions(List<Contribution> all) {

  static final Contributions NONE = new Contributions(List.of());

  public Contributions {
    all = Listed.of(all);
  }

  public Optional<Contribution> find(String id) {
    return all.stream().filter(contribution -> contribution.id().equals(id)).findFirst();
  }

  Contributions pledged(ContributionPledged event, PartialDate day) {
    return new Contributions(Listed.with(all, new Contribution(event.contributionId(), event.partnerId(), event.kind(),
        event.amount(), event.unit(), event.description(), day, List.of())));
  }

  Contributions delivered(ContributionDelivered event, PartialDate day) {
    return new Contributions(Listed.changed(all, one -> one.id().equals(event.contributionId()),
        one -> one.delivered(new Contribution.Delivery(event.amount(), event.note(), day))));
  }
}

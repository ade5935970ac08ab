package org.alliancetracker.partnership.alliance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerJoined;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerLeft;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerRenamed;
import org.alliancetracker.contract.envelope.PartialDate;

/** All organisations that ever took part, in the order they were recorded. */
public record Partners(List<Partner> all) {

  static final Partners NONE = new Partners(List.of());

  public Partners {
    all = Listed.of(all);
  }

  public Optional<Partner> find(String id) {
    return all.stream().filter(partner -> partner.id().equals(id)).findFirst();
  }

  /** Null for one that takes part, is not known, or is null. */
  PartialDate leftOn(String id) {
    return all.stream().filter(partner -> partner.id().equals(id)).map(Partner::leftOn).filter(Objects::nonNull)
        .findFirst().orElse(null);
  }

  public Stream<Partner> present() {
    return all.stream().filter(Partner::takesPart);
  }

  Partners joined(PartnerJoined event, PartialDate day) {
    return new Partners(Listed.with(all, new Partner(
        event.partnerId(), event.name(), event.actorType(), Listed.former(event.formerNames(), null, event.name()), event.source(),
        day, null, null)));
  }

  Partners renamed(PartnerRenamed event) {
    return new Partners(Listed.changed(
        all, one -> one.id().equals(event.partnerId()), one -> one.renamed(event.name(), event.formerName())));
  }

  Partners left(PartnerLeft event, PartialDate day) {
    return new Partners(
        Listed.changed(all, one -> one.id().equals(event.partnerId()), one -> one.left(day, event.reason())));
  }
}

package org.alliancetracker.partnership.alliance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneCancelled;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestonePlanned;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneRescheduled;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.kit.decision.Recorded;

/** All milestones in the order they were recorded. */
public record Milestones(List<Milestone> all) {

  static final Milestones NONE = new Milestones(List.of());

  public Milestones {
    all = Listed.of(all);
  }

  public Optional<Milestone> find(String id) {
    return all.stream().filter(milestone -> milestone.id().equals(id)).findFirst();
  }

  public Stream<Milestone> reached(Set<MilestoneKind> kinds) {
    return all.stream().filter(one -> one.reached() && one.kind() != null && kinds.contains(one.kind()));
  }

  Milestones planned(MilestonePlanned event, boolean imported) {
    return new Milestones(Listed.with(all, Milestone.planned(
        event.milestoneId(), event.kind(), event.title(), event.dueOn(), event.note(), event.source(), imported)));
  }

  Milestones moved(MilestoneRescheduled event) {
    return new Milestones(
        Listed.changed(all, one -> one.id().equals(event.milestoneId()), one -> one.moved(event.dueOn())));
  }

  Milestones reached(MilestoneReached event, Recorded<AllianceEvent> at) {
    Milestones known = find(event.milestoneId()).isPresent() ? this : new Milestones(Listed.with(all,
        Milestone.planned(event.milestoneId(), event.kind(), event.title(), null, null, event.source(),
            at.imported())));
    return new Milestones(Listed.changed(known.all, one -> one.id().equals(event.milestoneId()),
        one -> one.reached(at.happenedOn(), event.note(), event.evidence(), event.source(), at.version())));
  }

  Milestones cancelled(MilestoneCancelled event) {
    return new Milestones(
        Listed.changed(all, one -> one.id().equals(event.milestoneId()), one -> one.cancelled(event.reason())));
  }
}

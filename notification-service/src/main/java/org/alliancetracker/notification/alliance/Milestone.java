package org.alliancetracker.notification.alliance;

import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A milestone: of kind and title at least one is known.
 *
 * @param dueOn null where no date was set
 * @param reachedOn null while it is open
 * @param reachedVersion version of the event that reached it, 0 while it is open
 */
public record Milestone(
    String id,
    MilestoneKind kind,
    String title,
    PartialDate dueOn,
    PartialDate reachedOn,
    long reachedVersion,
    boolean cancelled) {

  /** Neither reached nor cancelled; whether it is still to be done, its alliance says ({@link AllianceView#due}). */
  boolean open() {
    return reachedOn == null && !cancelled;
  }

  Milestone due(PartialDate day) {
    return new Milestone(id, kind, title, day, reachedOn, reachedVersion, cancelled);
  }

  Milestone reached(MilestoneKind kindSaid, String titleSaid, PartialDate on, long version) {
    return new Milestone(
        id, kindSaid == null ? kind : kindSaid, titleSaid == null ? title : titleSaid, dueOn, on, version, false);
  }

  Milestone dropped() {
    return new Milestone(id, kind, title, dueOn, null, 0, true);
  }
}

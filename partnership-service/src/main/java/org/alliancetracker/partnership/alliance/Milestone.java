package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A step of the alliance's life, planned or reached. Of kind and title at least one is known.
 *
 * @param dueOn null where nobody said
 * @param formerDueOn dates it was moved away from and has not come back to, oldest first
 * @param reachedOn null until reached
 * @param note what was last said of it: when it was reached, else when it was planned
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Milestone(
    String id,
    MilestoneKind kind,
    String title,
    MilestoneStatus status,
    PartialDate dueOn,
    List<PartialDate> formerDueOn,
    PartialDate reachedOn,
    String note,
    List<String> evidence,
    String source,
    long reachedAtVersion,
    boolean imported,
    String cancelledBecause) {

  /** Those without a date last. */
  public static final Comparator<Milestone> FIRST_DUE = Comparator.comparing(Milestone::dueOn, DueDates.FIRST_DUE);

  public Milestone {
    formerDueOn = Listed.of(formerDueOn);
    evidence = Listed.of(evidence);
  }

  static Milestone planned(
      String id, MilestoneKind kind, String title, PartialDate dueOn, String note, String source, boolean imported) {
    return new Milestone(id, kind, title, MilestoneStatus.PLANNED, dueOn, List.of(), null, note, List.of(), source, 0,
        imported, null);
  }

  /** Planned and neither reached nor cancelled; whether it is still to be done, its alliance says ({@link Alliance#due}). */
  public boolean open() {
    return status == MilestoneStatus.PLANNED;
  }

  public boolean reached() {
    return status == MilestoneStatus.REACHED;
  }

  Milestone moved(PartialDate to) {
    return new Milestone(id, kind, title, status, to, Listed.former(formerDueOn, dueOn, to), reachedOn, note, evidence,
        source, reachedAtVersion, imported, cancelledBecause);
  }

  Milestone reached(PartialDate day, String newNote, List<String> proof, String newSource, long version) {
    return new Milestone(id, kind, title, MilestoneStatus.REACHED, dueOn, formerDueOn, day,
        newNote == null ? note : newNote, proof, newSource == null ? source : newSource, version, imported, null);
  }

  Milestone cancelled(String reason) {
    return new Milestone(id, kind, title, MilestoneStatus.CANCELLED, dueOn, formerDueOn, reachedOn, note, evidence,
        source, reachedAtVersion, imported, reason);
  }
}

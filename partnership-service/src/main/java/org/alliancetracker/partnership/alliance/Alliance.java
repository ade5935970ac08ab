package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * The state of an alliance: what all its events so far amount to.
 *
 * @param description null before the alliance exists
 * @param imported its history was entered late
 * @param begunOn when it was designed, as somebody said it
 * @param lastEventAt when the last event was recorded
 * @param lastHappenedOn the latest day on which something is said to have happened, as it was said; null where nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alliance(
    Description description,
    boolean imported,
    List<String> sources,
    PartialDate begunOn,
    Life life,
    Partners partners,
    Members members,
    Framework framework,
    Agreements agreements,
    Milestones milestones,
    Meetings meetings,
    Contributions contributions,
    HealthChecks health,
    Notes notes,
    Evaluations evaluations,
    List<Correction> corrections,
    Instant lastEventAt,
    PartialDate lastHappenedOn) {

  /** Before the first event. */
  public static final Alliance NONE = new Alliance(null, false, List.of(), null, Life.NONE, Partners.NONE, Members.NONE,
      Framework.NONE, Agreements.NONE, Milestones.NONE, Meetings.NONE, Contributions.NONE, HealthChecks.NONE,
      Notes.NONE, Evaluations.NONE, List.of(), null, null);

  public Alliance {
    sources = Listed.of(sources);
    corrections = Listed.of(corrections);
  }

  public boolean exists() {
    return description != null;
  }

  /** Milestones that are still to be reached, the first due first, those without a date last. What has ended waits for none. */
  public Stream<Milestone> due() {
    return life.closed() ? Stream.empty() : milestones.all().stream().filter(Milestone::open).sorted(Milestone.FIRST_DUE);
  }

  /** Whether one of its milestones is late on a day; of an alliance that has ended none is. */
  public boolean late(Milestone one, LocalDate day) {
    return !life.closed() && one.open() && DueDates.late(one.dueOn(), day);
  }

  /** Whose days and deadlines count here. */
  public ZoneId dayZone() {
    return AllianceDay.zone(description == null ? null : description.zone());
  }
}

package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * The state of an alliance: what all its events so far amount to.
 *
 * @param description null before the alliance exists
 * @param imported its history was entered late
 * @param begunOn when it was designed, as somebody said it
 * @param lastEventAt when the last event was recorded
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
    Instant lastEventAt) {

  /** Before the first event. */
  public static final Alliance NONE = new Alliance(null, false, List.of(), null, Life.NONE, Partners.NONE, Members.NONE,
      Framework.NONE, Agreements.NONE, Milestones.NONE, Meetings.NONE, Contributions.NONE, HealthChecks.NONE,
      Notes.NONE, Evaluations.NONE, List.of(), null);

  public Alliance {
    sources = Listed.of(sources);
    corrections = Listed.of(corrections);
  }

  public boolean exists() {
    return description != null;
  }

  /** Whose days and deadlines count here. */
  public ZoneId dayZone() {
    return AllianceDay.zone(description == null ? null : description.zone());
  }
}

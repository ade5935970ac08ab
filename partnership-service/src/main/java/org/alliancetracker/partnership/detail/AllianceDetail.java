package org.alliancetracker.partnership.detail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.alliance.Objective;
import org.alliancetracker.contract.alliance.SdgLink;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Agreement;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Contribution;
import org.alliancetracker.partnership.alliance.Correction;
import org.alliancetracker.partnership.alliance.Evaluation;
import org.alliancetracker.partnership.alliance.HealthChecks;
import org.alliancetracker.partnership.alliance.Meeting;
import org.alliancetracker.partnership.alliance.Member;
import org.alliancetracker.partnership.alliance.Milestone;
import org.alliancetracker.partnership.alliance.Notes;
import org.alliancetracker.partnership.alliance.Partner;
import org.alliancetracker.partnership.alliance.Passage;
import org.alliancetracker.partnership.alliance.TakenDecision;
import org.alliancetracker.partnership.limit.Fullness;
import org.alliancetracker.partnership.limit.Size;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.stage.Gate;

/**
 * What is known of one alliance; long lists are cut ({@link Shown}), and {@code counts} are of the whole. A field that is
 * absent is not known.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllianceDetail(
    String id,
    long version,
    String name,
    String purpose,
    EntryDoor entryDoor,
    List<EntryDoor> secondaryDoors,
    List<Mode> modes,
    List<SdgLink> sdgs,
    String territory,
    String zone,
    boolean imported,
    List<String> sources,
    PartialDate begunOn,
    Stage stage,
    Stage furthestStage,
    PartialDate stageSince,
    List<Passage> passages,
    List<Gate.Condition> gate,
    boolean dormant,
    Closing closing,
    List<Partner> partners,
    List<Member> members,
    List<Objective> objectives,
    List<GovernanceBody> governance,
    Rubric rubric,
    List<Agreement> agreements,
    List<MilestoneDetail> milestones,
    List<Meeting> meetings,
    List<TakenDecision> decisions,
    List<Contribution> contributions,
    HealthChecks.Check health,
    List<HealthChecks.Check> healthChecks,
    List<Notes.Claim> claims,
    List<Notes.Context> context,
    List<Evaluation> evaluations,
    Evaluation scored,
    List<Correction> corrections,
    Instant lastEventAt,
    Counts counts,
    List<Fullness.Nearly> nearlyFull,
    Set<Permission> permissions) {

  /** Why it ended. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Closing(ClosingReason reason, String note) {}

  /** Which rubric was fixed. */
  record Rubric(String rubricId, int rubricVersion) {}

  static AllianceDetail of(String id, Size size, Alliance alliance, LocalDate today, Set<Permission> permissions) {
    Description said = alliance.description();
    List<Passage> passages = alliance.life().passages();
    return new AllianceDetail(id, size.events(), said.name(), said.purpose(), said.entryDoor(), said.secondaryDoors(),
        said.modes(), said.sdgs(), said.territory(), said.zone(), alliance.imported(), alliance.sources(), alliance.begunOn(),
        alliance.life().stage(), alliance.life().furthest(), passages.isEmpty() ? null : passages.getLast().enteredOn(),
        Shown.latest(passages), Gate.ahead(alliance, today), alliance.life().dormant(), closing(alliance),
        Shown.of(alliance.partners().all(), Partner::takesPart, null),
        Shown.of(alliance.members().all(), one -> one.active(today), null), alliance.framework().objectives(),
        alliance.framework().bodies(), rubric(alliance), Shown.of(alliance.agreements().all(), one -> !one.over(today), null),
        Shown.of(alliance.milestones().all(), Milestone::open, Milestone.FIRST_DUE).stream()
            .map(one -> MilestoneDetail.of(one, alliance, today)).toList(),
        Shown.latest(alliance.meetings().held()), Shown.latest(alliance.meetings().decisions()),
        Shown.latest(alliance.contributions().all()), alliance.health().latest().orElse(null),
        Shown.latest(alliance.health().all()), Shown.latest(alliance.notes().claims()),
        Shown.latest(alliance.notes().context()), Shown.of(alliance.evaluations().all(), one -> !one.closed(), null),
        alliance.evaluations().latestScored().orElse(null), Shown.latest(alliance.corrections()), alliance.lastEventAt(),
        Counts.of(size.events(), alliance, today), Fullness.nearly(alliance, size), permissions);
  }

  private static Closing closing(Alliance alliance) {
    return alliance.life().closed()
        ? new Closing(alliance.life().closedBecause(), alliance.life().closingNote())
        : null;
  }

  private static Rubric rubric(Alliance alliance) {
    return alliance.framework().rubricId() == null
        ? null
        : new Rubric(alliance.framework().rubricId(), alliance.framework().rubricVersion());
  }
}

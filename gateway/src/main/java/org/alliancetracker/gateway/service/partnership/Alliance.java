package org.alliancetracker.gateway.service.partnership;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.alliance.Objective;
import org.alliancetracker.contract.alliance.SdgLink;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.envelope.Tenure;

/** One alliance as partnership-service tells it. A null is not known; lists are never null. */
public record Alliance(
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
    List<Condition> gate,
    boolean dormant,
    Closing closing,
    List<Partner> partners,
    List<Member> members,
    List<Objective> objectives,
    List<GovernanceBody> governance,
    Rubric rubric,
    List<Agreement> agreements,
    List<Milestone> milestones,
    List<Meeting> meetings,
    List<Health> healthChecks,
    Health health,
    List<Claim> claims,
    List<Context> context,
    List<Evaluation> evaluations,
    Evaluation scored,
    List<Correction> corrections,
    Instant lastEventAt,
    Counts counts,
    List<NearlyFull> nearlyFull,
    Set<String> permissions) {

  /** Whose days count here. */
  public ZoneId dayZone() {
    return AllianceDay.zone(zone);
  }

  public Alliance {
    secondaryDoors = Lists.of(secondaryDoors);
    modes = Lists.of(modes);
    sdgs = Lists.of(sdgs);
    sources = Lists.of(sources);
    passages = Lists.of(passages);
    gate = Lists.of(gate);
    partners = Lists.of(partners);
    members = Lists.of(members);
    objectives = Lists.of(objectives);
    governance = Lists.of(governance);
    agreements = Lists.of(agreements);
    milestones = Lists.of(milestones);
    meetings = Lists.of(meetings);
    healthChecks = Lists.of(healthChecks);
    claims = Lists.of(claims);
    context = Lists.of(context);
    evaluations = Lists.of(evaluations);
    corrections = Lists.of(corrections);
    nearlyFull = Lists.of(nearlyFull);
    permissions = permissions == null ? Set.of() : Set.copyOf(permissions);
  }

  /** A change of stage; {@code from} is null for the first. */
  public record Passage(
      Stage from, Stage to, PartialDate enteredOn, List<GateCondition> unmetConditions, String overrideReason) {
    public Passage {
      unmetConditions = Lists.of(unmetConditions);
    }
  }

  /** What the way onward asks for. */
  public record Condition(GateCondition condition, boolean met) {}

  /** Why it ended. */
  public record Closing(ClosingReason reason, String note) {}

  /** A person's role; held on while no date lies behind. It ends with the partner for which it is held. */
  public record Member(
      String id, String personId, MemberRole role, String partnerId, PartialDate from, PartialDate until,
      PartialDate stoodDownOn, PartialDate partnerLeftOn) {

    public Tenure tenure() {
      return new Tenure(from, until, stoodDownOn, partnerLeftOn);
    }

    /** When it was ended before its time; null where it was not. */
    public PartialDate endedOn() {
      return stoodDownOn == null ? partnerLeftOn : stoodDownOn;
    }
  }

  /** The evaluation framework agreed on. */
  public record Rubric(String rubricId, int rubricVersion) {}

  /** How the alliance felt to somebody. */
  public record Health(HealthColour colour, String partnerId, String note, PartialDate checkedOn) {}

  /** What a source says. */
  public record Claim(String id, String about, String text, PartialDate asOf, String source, PartialDate notedOn) {}

  /** Something outside that explains something inside. */
  public record Context(String text, String source, PartialDate happenedOn) {}

  /** How many there are of each, of which this answer holds only some; {@code planned} and {@code late} are of milestones. */
  public record Counts(long events, int partners, int members, int agreements, int milestones, int planned, int late, int meetings,
      int claims, int context) {}

  /** Something of which the alliance soon holds, or holds, as much as it may. */
  public record NearlyFull(String limit, long used, long most) {}

  /** An earlier entry that reads otherwise now. */
  public record Correction(long correctedVersion, String correctedType, String reason, Instant recordedAt) {}

  /** Of history entered late nobody said when the stage began in which it was entered: only when the alliance did. */
  public boolean stageBeginUnknown() {
    return stageSince == null || (imported && (passages.isEmpty() || passages.getLast().from() == null));
  }

  /** How many milestones are late, those too that this answer leaves out. */
  public long late() {
    return counts == null ? milestones.stream().filter(Milestone::late).count() : counts.late();
  }

  /** Whether there may be planned milestones that this answer leaves out. */
  public boolean morePlanned() {
    return counts != null && counts.planned() > openMilestones().count();
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }

  /** Milestones that are still to come, the first due first, those without a date last; none once the alliance has ended. */
  public Stream<Milestone> openMilestones() {
    return stage == Stage.CLOSED ? Stream.empty()
        : milestones.stream().filter(Milestone::open).sorted(Comparator.comparing(Milestone::dueOn, DueDates.FIRST_DUE));
  }

  /** Milestones that were still planned when the alliance ended. */
  public Stream<Milestone> leftOpen() {
    return stage == Stage.CLOSED ? milestones.stream().filter(Milestone::open) : Stream.empty();
  }
}

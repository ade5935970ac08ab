package org.alliancetracker.partnership.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.alliance.Objective;
import org.alliancetracker.contract.alliance.SdgLink;
import org.alliancetracker.contract.code.*;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.contract.evaluation.Scores;
import tools.jackson.databind.json.JsonMapper;

/** One event of each type, in an order in which they could happen. */
public final class Samples {

  private static final PartialDate SOME_DAY = PartialDate.parse("2027-03");

  private Samples() {}

  public static Map<Class<?>, AllianceEvent> all() {
    Map<Class<?>, AllianceEvent> all = new LinkedHashMap<>();
    List.of(
        new AllianceDesigned(description("A"), Stage.DESIGN, List.of("https://example.org")),
        new AllianceDescribed(description("B")),
        new AllianceWentDormant(SOME_DAY, 180),
        new AllianceWoke(),
        new PartnerJoined("p", "Ares", ActorType.ASSOCIATION, List.of("Old"), "source"),
        new PartnerRenamed("p", "Ares 2", "Ares"),
        new MemberAppointed("m", "mia", MemberRole.BROKER, "p", SOME_DAY, SOME_DAY),
        new MemberStoodDown("m", "mia", MemberRole.BROKER),
        new ObjectivesAgreed(List.of(new Objective("jobs", "p", ObjectivesCorner.INNOVATION))),
        new GovernanceAgreed(List.of(new GovernanceBody(BodyKind.STEERING_COMMITTEE, "COPIL", Cadence.QUARTERLY))),
        new RubricFixed("alliance", 3),
        new AgreementSigned("a", AgreementKind.FRAMEWORK, "Charter", List.of("p"), SOME_DAY, SOME_DAY, "source"),
        new AgreementAmended("a", "term", SOME_DAY),
        new AgreementRenewed("a", SOME_DAY, true),
        new AgreementTerminated("a", "breach"),
        new StageEntered(Stage.DESIGN, Stage.STEERING, List.of(GateCondition.RUBRIC_FIXED), "why"),
        new MilestonePlanned("ms", MilestoneKind.KICKOFF, "Start", SOME_DAY, "source"),
        new MilestoneRescheduled("ms", SOME_DAY, PartialDate.parse("2028"), "rain"),
        new MilestoneFellOverdue("ms", SOME_DAY),
        new MilestoneReached("ms", MilestoneKind.KICKOFF, "Start", "note", List.of("proof"), "source"),
        new MilestoneCancelled("ms", "no need"),
        new MeetingHeld("mt", BodyKind.STEERING_COMMITTEE, "Budget", List.of("mia")),
        new MinutesSent("mt"),
        new MinutesApproved("mt", true),
        new DecisionTaken("d", "mt", "Go on", SOME_DAY, "mia"),
        new ContributionPledged("c", "p", ContributionKind.KIND, 2.0, "vans", "lent"),
        new ContributionDelivered("c", 1.0, "one"),
        new HealthChecked(HealthColour.AMBER, "p", "tired"),
        new EvaluationRecorded("e", "First", true, true, scores()),
        new EvaluationNoted("e", "seen"),
        new ContextNoted("a law", "source"),
        new ClaimRecorded("cl", "jobs", "150", SOME_DAY, "source"),
        new CorrectionMade(3, "alliance.partner.joined.v1", JsonMapper.shared().createObjectNode(), "typo"),
        new PartnerLeft("p", "moved on"),
        new AllianceClosed(ClosingReason.UNKNOWN, "note", Stage.STEERING, List.of(GateCondition.LAUNCHED), "why"),
        new AllianceReopened(Stage.STEERING, "again"))
        .forEach(event -> all.put(event.getClass(), event));
    return all;
  }

  public static Scores scores() {
    return new Scores("alliance", 3, "side-mean.v1", 0, true, List.of(
        new DimensionScore(Dimension.PERFORMANCE, 62.5, null, null, 0.8, null, Map.of(Side.ASSOCIATION, 2)),
        new DimensionScore(Dimension.TRUST, null, null, null, 0.1, null, Map.of())));
  }

  private static Description description(String name) {
    return new Description(name, "purpose", EntryDoor.SDG_CONTRIBUTION, List.of(EntryDoor.SOCIETAL_INNOVATION),
        List.of(Mode.PATRONAGE), List.of(new SdgLink(17, "17.16", SdgMarker.PRINCIPAL)), "Lyon", "Europe/Paris");
  }
}

package org.alliancetracker.contract.alliance;

import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.codec.EventCodec.Decoded;

/** Topic and wire names of the events of alliances. */
public final class AllianceEvents {

  public static final String TOPIC = "alliance.lifecycle";

  private static final EventCodec<AllianceEvent> CODEC = codec();

  private AllianceEvents() {}

  /** The corrected event as it should have read; empty where nobody can read it or it is itself a correction. */
  public static Optional<AllianceEvent> replacement(CorrectionMade correction) {
    if (correction.replacement() == null || correction.correctedType() == null) {
      return Optional.empty();
    }
    return CODEC.decode(correction.correctedType(), correction.replacement()) instanceof Decoded.Known<AllianceEvent>(var event)
        && !(event instanceof CorrectionMade) ? Optional.of(event) : Optional.empty();
  }

  public static EventCodec<AllianceEvent> codec() {
    return new EventCodec<AllianceEvent>()
        .register("alliance.designed.v1", AllianceDesigned.class)
        .register("alliance.described.v1", AllianceDescribed.class)
        .register("alliance.went-dormant.v1", AllianceWentDormant.class)
        .register("alliance.woke.v1", AllianceWoke.class)
        .register("alliance.closed.v1", AllianceClosed.class)
        .register("alliance.reopened.v1", AllianceReopened.class)
        .register("alliance.partner.joined.v1", PartnerJoined.class)
        .register("alliance.partner.renamed.v1", PartnerRenamed.class)
        .register("alliance.partner.left.v1", PartnerLeft.class)
        .register("alliance.member.appointed.v1", MemberAppointed.class)
        .register("alliance.member.stood-down.v1", MemberStoodDown.class)
        .register("alliance.objectives.agreed.v1", ObjectivesAgreed.class)
        .register("alliance.governance.agreed.v1", GovernanceAgreed.class)
        .register("alliance.rubric.fixed.v1", RubricFixed.class)
        .register("alliance.agreement.signed.v1", AgreementSigned.class)
        .register("alliance.agreement.amended.v1", AgreementAmended.class)
        .register("alliance.agreement.renewed.v1", AgreementRenewed.class)
        .register("alliance.agreement.terminated.v1", AgreementTerminated.class)
        .register("alliance.stage.entered.v1", StageEntered.class)
        .register("alliance.milestone.planned.v1", MilestonePlanned.class)
        .register("alliance.milestone.rescheduled.v1", MilestoneRescheduled.class)
        .register("alliance.milestone.reached.v1", MilestoneReached.class)
        .register("alliance.milestone.fell-overdue.v1", MilestoneFellOverdue.class)
        .register("alliance.milestone.cancelled.v1", MilestoneCancelled.class)
        .register("alliance.meeting.held.v1", MeetingHeld.class)
        .register("alliance.minutes.sent.v1", MinutesSent.class)
        .register("alliance.minutes.approved.v1", MinutesApproved.class)
        .register("alliance.decision.taken.v1", DecisionTaken.class)
        .register("alliance.contribution.pledged.v1", ContributionPledged.class)
        .register("alliance.contribution.delivered.v1", ContributionDelivered.class)
        .register("alliance.health.checked.v1", HealthChecked.class)
        .register("alliance.evaluation.noted.v1", EvaluationNoted.class)
        .register("alliance.evaluation.recorded.v1", EvaluationRecorded.class)
        .register("alliance.context.noted.v1", ContextNoted.class)
        .register("alliance.claim.recorded.v1", ClaimRecorded.class)
        .register("alliance.correction.made.v1", CorrectionMade.class);
  }
}

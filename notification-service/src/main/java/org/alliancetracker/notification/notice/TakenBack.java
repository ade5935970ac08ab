package org.alliancetracker.notification.notice;

import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.alliance.Milestone;

/** Which events undo an earlier one. */
final class TakenBack {

  private TakenBack() {}

  /**
   * The version of the event that is undone. No default: whether a new event undoes another is to be decided here.
   *
   * @param before the alliance before the event
   */
  static Optional<Long> version(AllianceView before, AllianceEvent event) {
    return switch (event) {
      case MilestoneCancelled e ->
          before.plan().milestone(e.milestoneId()).map(Milestone::reachedVersion).filter(version -> version > 0);
      case CorrectionMade e -> Optional.of(e.correctedVersion());
      case AllianceDesigned e -> Optional.empty();
      case AllianceDescribed e -> Optional.empty();
      case AllianceWentDormant e -> Optional.empty();
      case AllianceWoke e -> Optional.empty();
      case AllianceClosed e -> Optional.empty();
      case AllianceReopened e -> Optional.empty();
      case PartnerJoined e -> Optional.empty();
      case PartnerRenamed e -> Optional.empty();
      case PartnerLeft e -> Optional.empty();
      case MemberAppointed e -> Optional.empty();
      case MemberStoodDown e -> Optional.empty();
      case ObjectivesAgreed e -> Optional.empty();
      case GovernanceAgreed e -> Optional.empty();
      case RubricFixed e -> Optional.empty();
      case AgreementSigned e -> Optional.empty();
      case AgreementAmended e -> Optional.empty();
      case AgreementRenewed e -> Optional.empty();
      case AgreementTerminated e -> Optional.empty();
      case StageEntered e -> Optional.empty();
      case MilestonePlanned e -> Optional.empty();
      case MilestoneRescheduled e -> Optional.empty();
      case MilestoneReached e -> Optional.empty();
      case MilestoneFellOverdue e -> Optional.empty();
      case MeetingHeld e -> Optional.empty();
      case MinutesSent e -> Optional.empty();
      case MinutesApproved e -> Optional.empty();
      case DecisionTaken e -> Optional.empty();
      case ContributionPledged e -> Optional.empty();
      case ContributionDelivered e -> Optional.empty();
      case HealthChecked e -> Optional.empty();
      case EvaluationNoted e -> Optional.empty();
      case EvaluationRecorded e -> Optional.empty();
      case ContextNoted e -> Optional.empty();
      case ClaimRecorded e -> Optional.empty();
    };
  }
}

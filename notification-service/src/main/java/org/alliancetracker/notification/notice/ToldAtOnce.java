package org.alliancetracker.notification.notice;

import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;

/** Which events of alliances people are told at once; digests tell more. */
final class ToldAtOnce {

  private ToldAtOnce() {}

  /** No default: whether a new event is told at once is to be decided here. */
  static Optional<NoticeKind> as(AllianceEvent event) {
    return Optional.ofNullable(switch (event) {
      case MilestoneReached e -> NoticeKind.MILESTONE_REACHED;
      case StageEntered e -> NoticeKind.STAGE_ENTERED;
      case AgreementSigned e -> NoticeKind.AGREEMENT_SIGNED;
      case AllianceClosed e -> NoticeKind.ALLIANCE_CLOSED;
      case AllianceDesigned e -> null;
      case AllianceDescribed e -> null;
      case AllianceWentDormant e -> null;
      case AllianceWoke e -> null;
      case AllianceReopened e -> null;
      case PartnerJoined e -> null;
      case PartnerRenamed e -> null;
      case PartnerLeft e -> null;
      case MemberAppointed e -> null;
      case MemberStoodDown e -> null;
      case ObjectivesAgreed e -> null;
      case GovernanceAgreed e -> null;
      case RubricFixed e -> null;
      case AgreementAmended e -> null;
      case AgreementRenewed e -> null;
      case AgreementTerminated e -> null;
      case MilestonePlanned e -> null;
      case MilestoneRescheduled e -> null;
      case MilestoneFellOverdue e -> null;
      case MilestoneCancelled e -> null;
      case MeetingHeld e -> null;
      case MinutesSent e -> null;
      case MinutesApproved e -> null;
      case DecisionTaken e -> null;
      case ContributionPledged e -> null;
      case ContributionDelivered e -> null;
      case HealthChecked e -> null;
      case EvaluationNoted e -> null;
      case EvaluationRecorded e -> null;
      case ContextNoted e -> null;
      case ClaimRecorded e -> null;
      case CorrectionMade e -> null;
    });
  }
}

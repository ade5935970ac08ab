package org.alliancetracker.partnership.change;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.alliancetracker.partnership.alliance.Alliance;

/** The answer to an accepted change: alliance, version, and the id of what is new in it. */
@Edge
final class Written {

  private Written() {}

  static Object body(Committed<Alliance, AllianceEvent> committed) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", committed.stream());
    body.put("version", committed.version());
    if (!committed.events().isEmpty()) {
      name(body, committed.events().getFirst().event());
    }
    return body;
  }

  /** No default: an event that gives something a new id must say so here. */
  private static void name(Map<String, Object> body, AllianceEvent first) {
    switch (first) {
      case PartnerJoined e -> body.put("partnerId", e.partnerId());
      case MemberAppointed e -> body.put("memberId", e.memberId());
      case AgreementSigned e -> body.put("agreementId", e.agreementId());
      case MilestonePlanned e -> body.put("milestoneId", e.milestoneId());
      case MilestoneReached e -> body.put("milestoneId", e.milestoneId());
      case MeetingHeld e -> body.put("meetingId", e.meetingId());
      case DecisionTaken e -> body.put("decisionId", e.decisionId());
      case ContributionPledged e -> body.put("contributionId", e.contributionId());
      case ClaimRecorded e -> body.put("claimId", e.claimId());
      case AllianceDesigned e -> { }
      case AllianceDescribed e -> { }
      case AllianceWentDormant e -> { }
      case AllianceWoke e -> { }
      case AllianceClosed e -> { }
      case AllianceReopened e -> { }
      case PartnerRenamed e -> { }
      case PartnerLeft e -> { }
      case MemberStoodDown e -> { }
      case ObjectivesAgreed e -> { }
      case GovernanceAgreed e -> { }
      case RubricFixed e -> { }
      case AgreementAmended e -> { }
      case AgreementRenewed e -> { }
      case AgreementTerminated e -> { }
      case StageEntered e -> { }
      case MilestoneRescheduled e -> { }
      case MilestoneFellOverdue e -> { }
      case MilestoneCancelled e -> { }
      case MinutesSent e -> { }
      case MinutesApproved e -> { }
      case ContributionDelivered e -> { }
      case HealthChecked e -> { }
      case EvaluationNoted e -> { }
      case EvaluationRecorded e -> { }
      case ContextNoted e -> { }
      case CorrectionMade e -> { }
    }
  }
}

package org.alliancetracker.partnership.alliance;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Recorded;

/**
 * From one state to the next, an arm for each event. It never refuses: what was recorded happened, and the view of a
 * day folds only some of the events.
 */
public final class Evolve {

  private Evolve() {}

  public static Alliance evolve(Alliance was, Recorded<AllianceEvent> at) {
    PartialDate day = at.happenedOn();
    Next next = new Next(was);
    Next now = switch (at.event()) {
      case AllianceDesigned e -> next.designed(e, day, at.imported());
      case AllianceDescribed e -> next.with(e.description());
      case AllianceWentDormant e -> next.with(was.life().withDormant(true));
      case AllianceWoke e -> next.with(was.life().withDormant(false));
      case AllianceClosed e -> next.with(was.life().closed(e, day));
      case AllianceReopened e -> next.with(was.life().reopened(e, day));
      case StageEntered e -> next.with(was.life().entered(e, at));
      case PartnerJoined e -> next.with(was.partners().joined(e, day));
      case PartnerRenamed e -> next.with(was.partners().renamed(e));
      case PartnerLeft e -> next.with(was.partners().left(e, day))
          .with(was.members().partnerLeft(e.partnerId(), day));
      case MemberAppointed e -> next.with(was.members().appointed(e, was.partners().leftOn(e.partnerId())));
      case MemberStoodDown e -> next.with(was.members().stoodDown(e, day));
      case ObjectivesAgreed e -> next.with(was.framework().withObjectives(e.objectives()));
      case GovernanceAgreed e -> next.with(was.framework().withBodies(e.bodies()));
      case RubricFixed e -> next.with(was.framework().withRubric(e));
      case AgreementSigned e -> next.with(was.agreements().signed(e, day));
      case AgreementAmended e -> next.with(was.agreements().amended(e));
      case AgreementRenewed e -> next.with(was.agreements().renewed(e));
      case AgreementTerminated e -> next.with(was.agreements().terminated(e, day));
      case MilestonePlanned e -> next.with(was.milestones().planned(e, at.imported()));
      case MilestoneRescheduled e -> next.with(was.milestones().moved(e));
      case MilestoneReached e -> next.with(was.milestones().reached(e, at));
      // late is told by the day one asks; the event exists for those who are to be told once
      case MilestoneFellOverdue e -> next;
      case MilestoneCancelled e -> next.with(was.milestones().cancelled(e));
      case MeetingHeld e -> next.with(was.meetings().held(e, day));
      case MinutesSent e -> next.with(was.meetings().minutesSent(e, day));
      case MinutesApproved e -> next.with(was.meetings().minutesApproved(e, day));
      case DecisionTaken e -> next.with(was.meetings().decided(e, day));
      case ContributionPledged e -> next.with(was.contributions().pledged(e, day));
      case ContributionDelivered e -> next.with(was.contributions().delivered(e, day));
      case HealthChecked e -> next.with(was.health().checked(e, day));
      case EvaluationRecorded e -> next.with(was.evaluations().recorded(e, at));
      case EvaluationNoted e -> next.with(was.evaluations().noted(e, day));
      case ContextNoted e -> next.with(was.notes().noted(e, day));
      case ClaimRecorded e -> next.with(was.notes().claimed(e, day));
      case CorrectionMade e -> next.with(
          new Correction(e.correctedVersion(), e.correctedType(), e.reason(), at.recordedAt()));
    };
    return now.at(at);
  }
}

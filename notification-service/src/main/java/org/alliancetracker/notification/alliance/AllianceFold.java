package org.alliancetracker.notification.alliance;

import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;

/** An alliance's view after one more event. */
public final class AllianceFold {

  private AllianceFold() {}

  public static AllianceView fold(AllianceView before, AllianceEvent event, Envelope said) {
    AllianceView view = before.known() ? before : before.since(said.recordedAt());
    PartialDate on = said.happenedOn();
    Plan plan = view.plan();
    return switch (event) {
      case AllianceDesigned e -> described(view, e.description()).with(view.standing().entered(e.initialStage(), on));
      case AllianceDescribed e -> described(view, e.description());
      case AllianceWentDormant e -> view.with(view.standing().dormant(e.since() == null ? on : e.since()));
      case AllianceWoke e -> view.with(view.standing().dormant(null));
      case AllianceClosed e -> view.with(view.standing().closed(e.reason(), on));
      case AllianceReopened e -> view.with(view.standing().entered(e.to(), on));
      case StageEntered e -> view.with(view.standing().entered(e.to(), on));
      case PartnerJoined e -> partner(view, new Partner(e.partnerId(), e.name(), false, null));
      case PartnerRenamed e -> partner(view, known(view, e.partnerId()).named(e.name()));
      case PartnerLeft e -> partner(view, known(view, e.partnerId()).gone(said.recordedAt()));
      case MemberAppointed e -> view.withMembers(Plan.put(view.members(), Member::id,
          new Member(e.memberId(), e.personId(), e.role(), e.partnerId(), e.from(), e.until(), null)));
      case MemberStoodDown e -> view.withMembers(
          view.members().stream().map(m -> m.id().equals(e.memberId()) ? m.stoodDown(said.recordedAt()) : m).toList());
      case GovernanceAgreed e -> view.withCadence(committeeCadence(e.bodies()));
      case AgreementSigned e -> view.with(
          plan.put(new Agreement(e.agreementId(), e.kind(), e.title(), e.termUntil(), false)));
      case AgreementAmended e -> view.with(plan.agreement(e.agreementId(), a -> a.until(e.termUntil())));
      case AgreementRenewed e -> view.with(plan.agreement(e.agreementId(), a -> a.until(e.termUntil())));
      case AgreementTerminated e -> view.with(plan.agreement(e.agreementId(), Agreement::ended));
      case MilestonePlanned e -> view.with(plan.put(planned(plan, e)));
      case MilestoneRescheduled e -> view.with(plan.milestone(e.milestoneId(), m -> m.due(e.dueOn())));
      case MilestoneReached e -> view.with(plan.put(reached(plan, e, on, said.streamVersion())));
      case MilestoneCancelled e -> view.with(plan.milestone(e.milestoneId(), Milestone::dropped));
      case MeetingHeld e -> view.with(plan.put(new Meeting(e.meetingId(), e.body(), on, null, false)));
      case MinutesSent e -> view.with(plan.meeting(e.meetingId(), m -> m.sent(on)));
      case MinutesApproved e -> view.with(plan.meeting(e.meetingId(), Meeting::approved));
      case CorrectionMade e -> corrected(view, e, said);
      case MilestoneFellOverdue e -> view;
      case ObjectivesAgreed e -> view;
      case RubricFixed e -> view;
      case DecisionTaken e -> view;
      case ContributionPledged e -> view;
      case ContributionDelivered e -> view;
      case HealthChecked e -> view;
      case EvaluationNoted e -> view;
      case EvaluationRecorded e -> e.closed() ? view.withClosedEvaluation(e.evaluationId()) : view;
      case ContextNoted e -> view;
      case ClaimRecorded e -> view;
    };
  }

  /**
   * A correction is the event as it should have read. Events name what they are about, so it takes the old one's place;
   * only a stage that has since been left must not come back.
   */
  private static AllianceView corrected(AllianceView view, CorrectionMade correction, Envelope said) {
    Optional<AllianceEvent> event = AllianceEvents.replacement(correction);
    if (event.isEmpty()) {
      return view;
    }
    AllianceView folded = fold(view, event.get(), said);
    return folded.standing().stage() == view.standing().stage() ? folded : folded.with(view.standing());
  }

  private static Milestone planned(Plan plan, MilestonePlanned e) {
    return plan.milestone(e.milestoneId())
        .map(m -> new Milestone(m.id(), e.kind(), e.title(), e.dueOn(), m.reachedOn(), m.reachedVersion(), m.cancelled()))
        .orElse(new Milestone(e.milestoneId(), e.kind(), e.title(), e.dueOn(), null, 0, false));
  }

  private static Milestone reached(Plan plan, MilestoneReached e, PartialDate on, long version) {
    Milestone known = plan.milestone(e.milestoneId())
        .orElse(new Milestone(e.milestoneId(), e.kind(), e.title(), null, null, 0, false));
    return known.reached(e.kind(), e.title(), on, version);
  }

  private static AllianceView partner(AllianceView view, Partner partner) {
    return view.withPartners(Plan.put(view.partners(), Partner::id, partner));
  }

  private static Partner known(AllianceView view, String partnerId) {
    return view.partners().stream().filter(p -> p.id().equals(partnerId)).findFirst()
        .orElseGet(() -> new Partner(partnerId, null, false, null));
  }

  private static Cadence committeeCadence(List<GovernanceBody> bodies) {
    return bodies.stream().filter(b -> b.kind() == BodyKind.STEERING_COMMITTEE).map(GovernanceBody::cadence)
        .filter(c -> c != null).findFirst().orElse(null);
  }

  private static AllianceView described(AllianceView view, Description description) {
    return view.named(description.name()).inZone(description.zone());
  }
}

package org.alliancetracker.notification.change;

import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.notification.alliance.Agreement;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.alliance.Milestone;
import org.alliancetracker.notification.alliance.Partner;

/** What an event of an alliance changes in the eyes of a steering committee. */
public final class AllianceChange {

  private AllianceChange() {}

  /** Empty for what a digest does not tell: descriptions, roles of people, claims, notes; lateness follows from the
   * plan and the day. {@code after} includes the event. */
  public static Optional<Change> of(AllianceView after, AllianceEvent event, Envelope said) {
    return Optional.ofNullable(switch (event) {
      case AllianceDesigned e -> change(said, ChangeKind.DESIGNED).coded(name(e.initialStage()));
      case AllianceWentDormant e -> change(said, ChangeKind.WENT_DORMANT).dated(e.since(), null);
      case AllianceWoke e -> change(said, ChangeKind.WOKE);
      case AllianceClosed e -> change(said, ChangeKind.CLOSED).coded(code(e.reason())).about(e.note());
      case AllianceReopened e -> change(said, ChangeKind.REOPENED).coded(name(e.to())).about(e.reason());
      case StageEntered e -> change(said, ChangeKind.STAGE_ENTERED).coded(name(e.to())).about(e.overrideReason());
      case PartnerJoined e -> change(said, ChangeKind.PARTNER_JOINED).about(e.name());
      case PartnerRenamed e -> change(said, ChangeKind.PARTNER_RENAMED).about(e.name()).beside(e.formerName());
      case PartnerLeft e -> change(said, ChangeKind.PARTNER_LEFT).about(partner(after, e.partnerId())).beside(e.reason());
      case ObjectivesAgreed e -> change(said, ChangeKind.OBJECTIVES_AGREED);
      case GovernanceAgreed e -> change(said, ChangeKind.GOVERNANCE_AGREED);
      case RubricFixed e -> change(said, ChangeKind.RUBRIC_FIXED);
      case AgreementSigned e -> agreement(said, ChangeKind.AGREEMENT_SIGNED, after, e.agreementId());
      case AgreementAmended e -> agreement(said, ChangeKind.AGREEMENT_AMENDED, after, e.agreementId()).beside(e.subject());
      case AgreementRenewed e -> agreement(said, ChangeKind.AGREEMENT_RENEWED, after, e.agreementId());
      case AgreementTerminated e -> agreement(said, ChangeKind.AGREEMENT_TERMINATED, after, e.agreementId())
          .beside(e.reason());
      case MilestonePlanned e -> milestone(said, ChangeKind.MILESTONE_PLANNED, after, e.milestoneId());
      case MilestoneRescheduled e -> milestone(said, ChangeKind.MILESTONE_RESCHEDULED, after, e.milestoneId())
          .dated(e.dueOn(), e.formerDueOn());
      case MilestoneReached e -> milestone(said, ChangeKind.MILESTONE_REACHED, after, e.milestoneId());
      case MilestoneCancelled e -> milestone(said, ChangeKind.MILESTONE_CANCELLED, after, e.milestoneId())
          .beside(e.reason());
      case MeetingHeld e -> change(said, ChangeKind.MEETING_HELD).coded(code(e.body())).about(e.subject());
      case MinutesApproved e -> change(said, ChangeKind.MINUTES_APPROVED).coded(e.tacit() ? "tacit" : "explicit");
      case DecisionTaken e -> change(said, ChangeKind.DECISION_TAKEN).about(e.text()).dated(e.dueOn(), null);
      case ContributionPledged e -> change(said, ChangeKind.CONTRIBUTION_PLEDGED).coded(code(e.kind()))
          .about(e.description()).beside(partner(after, e.partnerId()));
      case ContributionDelivered e -> change(said, ChangeKind.CONTRIBUTION_DELIVERED).about(e.note());
      case HealthChecked e -> change(said, ChangeKind.HEALTH_CHECKED).coded(code(e.colour())).about(e.note());
      case EvaluationNoted e -> change(said, ChangeKind.EVALUATION_NOTED).about(e.note());
      case CorrectionMade e -> change(said, ChangeKind.CORRECTED).about(e.reason());
      case AllianceDescribed e -> null;
      case MemberAppointed e -> null;
      case MemberStoodDown e -> null;
      case MinutesSent e -> null;
      case MilestoneFellOverdue e -> null;
      case EvaluationRecorded e -> null;
      case ContextNoted e -> null;
      case ClaimRecorded e -> null;
    });
  }

  private static Change change(Envelope said, ChangeKind kind) {
    return Change.of(said, kind);
  }

  private static Change milestone(Envelope said, ChangeKind kind, AllianceView view, String id) {
    Milestone known = view.plan().milestone(id).orElse(new Milestone(id, null, null, null, null, 0, false));
    return change(said, kind).on(id).about(known.title()).coded(code(known.kind())).dated(known.dueOn(), null);
  }

  private static Change agreement(Envelope said, ChangeKind kind, AllianceView view, String id) {
    Agreement known = view.plan().agreement(id).orElse(new Agreement(id, null, null, null, false));
    return change(said, kind).on(id).about(known.title()).coded(code(known.kind())).dated(known.termUntil(), null);
  }

  private static String partner(AllianceView view, String id) {
    return view.partners().stream().filter(p -> p.id().equals(id)).map(Partner::name).findFirst().orElse(null);
  }

  private static String code(Coded coded) {
    return coded == null ? null : coded.code();
  }

  private static String name(Enum<?> stage) {
    return stage == null ? null : stage.name();
  }
}

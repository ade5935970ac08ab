package org.alliancetracker.gateway.page.history;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.words.told.Fact;
import org.alliancetracker.words.told.Told;

/** What happened, in the words that mails have for it too. A kind of happening that is newer than this page is told in general words. */
final class Sentences {

  private static final EventCodec<AllianceEvent> CODEC = AllianceEvents.codec();
  private static final String TACIT = "tacit";

  /**
   * A sentence and what this page knows beyond it.
   *
   * @param detail or null
   */
  record Sentence(String text, String detail) {}

  private final Names names;
  private final Fact bare;

  private Sentences(Happening line, Names names) {
    this.names = names;
    this.bare = Fact.of(event(line)).enteredLate(line.imported());
  }

  static Sentence of(Happening line, Names names) {
    Told told = new Told(names.words().language());
    return CODEC.decode(line.type(), line.data()) instanceof Decoded.Known<AllianceEvent>(AllianceEvent event)
        ? new Sentence(told.sentence(new Sentences(line, names).fact(event)), new Details(names).of(event))
        : new Sentence(told.sentence(event(line)).orElseGet(() -> names.words().say("history.unknown")), null);
  }

  private Fact fact(AllianceEvent event) {
    return switch (event) {
      case AllianceDesigned e -> bare.coded(e.initialStage());
      case AllianceDescribed e -> bare;
      case AllianceWentDormant e -> bare;
      case AllianceWoke e -> bare;
      case AllianceClosed e -> bare.coded(e.reason());
      case AllianceReopened e -> bare.coded(e.to());
      case PartnerJoined e -> bare.about(e.name());
      case PartnerRenamed e -> bare.about(e.name()).by(e.formerName());
      case PartnerLeft e -> bare.about(names.partnerIfKnown(e.partnerId()));
      case MemberAppointed e -> bare.by(names.personIfKnown(e.personId())).coded(e.role());
      case MemberStoodDown e -> bare.by(names.personIfKnown(e.personId())).coded(e.role());
      case ObjectivesAgreed e -> bare;
      case GovernanceAgreed e -> bare;
      case RubricFixed e -> bare;
      case AgreementSigned e -> e.kind() == null && e.title() == null ? names.agreement(bare, e.agreementId())
          : bare.coded(e.kind()).about(e.title());
      case AgreementAmended e -> names.agreement(bare, e.agreementId());
      case AgreementRenewed e -> names.agreement(bare, e.agreementId());
      case AgreementTerminated e -> names.agreement(bare, e.agreementId());
      case StageEntered e -> bare.coded(e.to());
      case MilestonePlanned e -> bare.coded(e.kind()).about(e.title()).due(e.dueOn());
      case MilestoneRescheduled e -> names.milestone(bare, e.milestoneId()).due(e.dueOn());
      case MilestoneReached e -> e.kind() == null && e.title() == null ? names.milestone(bare, e.milestoneId())
          : bare.coded(e.kind()).about(e.title());
      case MilestoneFellOverdue e -> names.milestone(bare, e.milestoneId()).due(e.dueOn());
      case MilestoneCancelled e -> names.milestone(bare, e.milestoneId());
      case MeetingHeld e -> bare.coded(e.body()).about(e.subject());
      case MinutesSent e -> bare;
      case MinutesApproved e -> bare.coded(e.tacit() ? TACIT : null);
      case DecisionTaken e -> bare.about(e.text());
      case ContributionPledged e -> bare.about(e.description()).coded(e.kind()).by(names.partnerIfKnown(e.partnerId()));
      case ContributionDelivered e -> bare;
      case HealthChecked e -> bare.coded(e.colour());
      case EvaluationNoted e -> bare;
      case EvaluationRecorded e ->
          Fact.of(!e.closed() ? "evaluation.opened" : e.scores() == null ? "evaluation.closed" : "scores.published").about(e.title());
      case ContextNoted e -> bare.about(e.text());
      case ClaimRecorded e -> bare.about(e.text());
      case CorrectionMade e -> bare;
    };
  }

  private static String event(Happening line) {
    return line.typeName().substring(line.typeName().indexOf('.') + 1);
  }
}

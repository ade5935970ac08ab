package org.alliancetracker.evaluation.directory;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.evaluation.directory.AllianceView.FixedRubric;
import org.alliancetracker.evaluation.directory.AllianceView.Member;
import org.alliancetracker.evaluation.directory.AllianceView.Partner;
import org.alliancetracker.kit.consume.StreamView;

/**
 * How the directory follows from the events of alliances. Most do not concern it; they are listed all the same, so that a new
 * one is not forgotten.
 */
final class DirectoryView implements StreamView<AllianceView, AllianceEvent> {

  /** 1: a member is there for a partner, and a partner may have left. */
  private static final int FORM = 1;

  private final EventCodec<AllianceEvent> codec = AllianceEvents.codec();

  @Override
  public String group() {
    return "evaluation";
  }

  @Override
  public String topic() {
    return AllianceEvents.TOPIC;
  }

  @Override
  public EventCodec<AllianceEvent> codec() {
    return codec;
  }

  @Override
  public Class<AllianceView> viewType() {
    return AllianceView.class;
  }

  @Override
  public AllianceView initial() {
    return AllianceView.NONE;
  }

  @Override
  public int form() {
    return FORM;
  }

  @Override
  public boolean keyNamesStream() {
    return true;
  }

  @Override
  public AllianceView fold(AllianceView view, AllianceEvent event, Envelope said) {
    long version = said.streamVersion();
    return switch (event) {
      case AllianceDesigned designed -> described(view, designed.description()).inStage(designed.initialStage());
      case AllianceDescribed described -> described(view, described.description());
      case StageEntered entered -> view.inStage(entered.to());
      case AllianceClosed closed -> view.inStage(Stage.CLOSED);
      case AllianceReopened reopened -> view.inStage(reopened.to());
      case RubricFixed fixed -> view.withRubric(new FixedRubric(fixed.rubricId(), fixed.rubricVersion()));
      case PartnerJoined joined -> view.withPartners(with(
          without(view.partners(), Partner::partnerId, joined.partnerId()),
          new Partner(joined.partnerId(), joined.name(), joined.actorType(), null, version)));
      case PartnerRenamed renamed -> view.withPartners(changed(view.partners(),
          partner -> partner.partnerId().equals(renamed.partnerId()),
          partner -> new Partner(partner.partnerId(), renamed.name(), partner.actorType(), partner.leftOn(), partner.version())));
      case PartnerLeft left -> view.withPartners(changed(view.partners(),
          partner -> partner.partnerId().equals(left.partnerId()),
          partner -> new Partner(partner.partnerId(), partner.name(), partner.actorType(), said.happenedOn(), partner.version())));
      case MemberAppointed appointed -> view.withMembers(
          with(without(view.members(), Member::memberId, appointed.memberId()), member(appointed, null, version)));
      case MemberStoodDown gone -> view.withMembers(changed(view.members(),
          member -> member.memberId().equals(gone.memberId()), member -> member.stoodDown(said.happenedOn())));
      case CorrectionMade correction -> corrected(view, correction);
      case AllianceWentDormant e -> view;
      case AllianceWoke e -> view;
      case ObjectivesAgreed e -> view;
      case GovernanceAgreed e -> view;
      case AgreementSigned e -> view;
      case AgreementAmended e -> view;
      case AgreementRenewed e -> view;
      case AgreementTerminated e -> view;
      case MilestonePlanned e -> view;
      case MilestoneRescheduled e -> view;
      case MilestoneReached e -> view;
      case MilestoneFellOverdue e -> view;
      case MilestoneCancelled e -> view;
      case MeetingHeld e -> view;
      case MinutesSent e -> view;
      case MinutesApproved e -> view;
      case DecisionTaken e -> view;
      case ContributionPledged e -> view;
      case ContributionDelivered e -> view;
      case HealthChecked e -> view;
      case EvaluationNoted e -> view;
      case EvaluationRecorded e -> view;
      case ContextNoted e -> view;
      case ClaimRecorded e -> view;
    };
  }

  private static AllianceView described(AllianceView view, Description description) {
    return view.named(description.name()).inZone(description.zone());
  }

  /** Corrections of appointments decide about rights; those of other events do not concern this directory. */
  private static AllianceView corrected(AllianceView view, CorrectionMade correction) {
    if (!(AllianceEvents.replacement(correction).orElse(null) instanceof MemberAppointed appointed)) {
      return view;
    }
    return view.withMembers(changed(view.members(), member -> member.version() == correction.correctedVersion(),
        member -> member(appointed, member.stoodDownOn(), correction.correctedVersion())));
  }

  private static Member member(MemberAppointed appointed, PartialDate stoodDownOn, long version) {
    return new Member(appointed.memberId(), appointed.personId(), appointed.role(), appointed.partnerId(), appointed.from(),
        appointed.until(), stoodDownOn, version);
  }

  private static <T> List<T> with(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  private static <T> List<T> without(List<T> list, Function<T, String> idOf, String id) {
    return list.stream().filter(each -> !idOf.apply(each).equals(id)).toList();
  }

  private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    return list.stream().map(each -> which.test(each) ? change.apply(each) : each).toList();
  }
}

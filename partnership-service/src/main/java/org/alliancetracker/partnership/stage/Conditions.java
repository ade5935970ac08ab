package org.alliancetracker.partnership.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.partnership.alliance.Agreements;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Evaluation;
import org.alliancetracker.partnership.alliance.Partner;

/** When a condition of a gate is met. What is not known does not count as met. */
final class Conditions {

  private static final Set<MilestoneKind> REVIEWS =
      Set.of(MilestoneKind.MID_TERM_REVIEW, MilestoneKind.END_TERM_REVIEW);
  private static final int MONTHS_BEFORE_TERM = 6;

  private Conditions() {}

  static boolean met(GateCondition condition, Alliance alliance, LocalDate day) {
    return switch (condition) {
      case TWO_ACTOR_TYPES -> twoActorTypes(alliance);
      case OBJECTIVES_AGREED -> !alliance.framework().objectives().isEmpty();
      case RUBRIC_FIXED -> alliance.framework().rubricId() != null;
      case GOVERNANCE_AGREED -> alliance.framework().bodies().stream().anyMatch(body -> body.cadence() != null);
      case AGREEMENT_SIGNED -> agreementSigned(alliance, day);
      case LAUNCHED -> reached(alliance, Set.of(MilestoneKind.KICKOFF));
      case COMMITTEE_HELD -> committeeHeld(alliance);
      case REVIEW_DUE -> reviewDue(alliance, day);
      case EVALUATION_CLOSED -> evaluationClosed(alliance);
      case RESULT_NOTED -> ofThisRound(alliance).stream().anyMatch(one -> one.closed() && one.notedOn() != null);
    };
  }

  private static boolean twoActorTypes(Alliance alliance) {
    return alliance.partners().present().map(Partner::actorType).filter(Objects::nonNull).distinct().count() >= 2;
  }

  /** A letter of intent binds nobody, and neither does what is over: they let one pass only with a reason. */
  private static boolean agreementSigned(Alliance alliance, LocalDate day) {
    return alliance.agreements().notOver(day).anyMatch(one -> one.kind() != AgreementKind.LETTER_OF_INTENT);
  }

  private static boolean committeeHeld(Alliance alliance) {
    return alliance.meetings().held().stream().anyMatch(one -> one.body() == BodyKind.STEERING_COMMITTEE)
        || reached(alliance, Set.of(MilestoneKind.STEERING_COMMITTEE));
  }

  private static boolean reached(Alliance alliance, Set<MilestoneKind> kinds) {
    return alliance.milestones().reached(kinds).findAny().isPresent();
  }

  private static boolean reviewDue(Alliance alliance, LocalDate day) {
    boolean reviewed = alliance.milestones().reached(REVIEWS)
        .anyMatch(one -> one.reachedAtVersion() > alliance.life().roundBegan());
    return reviewed || termNears(alliance.agreements(), day);
  }

  /** While an agreement is in force its term counts, and not that of one before it; where none is any more, the last has ended. */
  private static boolean termNears(Agreements agreements, LocalDate day) {
    boolean goesOn = agreements.inForce(day).findAny().isPresent();
    return (goesOn ? agreements.inForce(day) : agreements.all().stream().filter(one -> one.terminatedOn() == null))
        .anyMatch(one -> one.termUntil() != null && !day.isBefore(one.termUntil().lastDay().minusMonths(MONTHS_BEFORE_TERM)));
  }

  private static boolean evaluationClosed(Alliance alliance) {
    List<Evaluation> round = ofThisRound(alliance);
    return !round.isEmpty() && round.stream().allMatch(Evaluation::closed);
  }

  private static List<Evaluation> ofThisRound(Alliance alliance) {
    return alliance.evaluations().since(alliance.life().roundBegan()).toList();
  }
}

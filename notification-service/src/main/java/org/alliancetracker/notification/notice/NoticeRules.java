package org.alliancetracker.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.CorrectionMade;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.alliance.Member;
import org.alliancetracker.notification.alliance.NoRole;
import org.alliancetracker.notification.alliance.Presence;
import org.alliancetracker.notification.change.AllianceChange;
import org.alliancetracker.notification.change.EvaluationChange;
import org.alliancetracker.notification.evaluation.EvaluationView;

/** Which events are told at once, and to whom: the people concerned, but not the one who did it. */
public final class NoticeRules {

  /** Older than this when it is recorded, a fact is history and no news; of an evaluation the usual zone is near enough. */
  static final int NEWS_FOR_DAYS = 31;

  private static final Set<MemberRole> CONCERNED = EnumSet.of(MemberRole.MANAGER, MemberRole.BROKER,
      MemberRole.COMMITTEE_CHAIR, MemberRole.COMMITTEE_MEMBER, MemberRole.PARTNER_CONTACT);
  private static final Set<MemberRole> COMMITTEE =
      EnumSet.of(MemberRole.MANAGER, MemberRole.COMMITTEE_CHAIR, MemberRole.COMMITTEE_MEMBER);

  private NoticeRules() {}

  /** {@code after} includes the event. */
  public static Optional<Announcement> of(AllianceView after, AllianceEvent event, Envelope said) {
    return ToldAtOnce.as(event).flatMap(kind -> AllianceChange.of(after, event, said).map(change ->
        new Announcement(kind, said.allianceId(), change, concerned(after, CONCERNED, said), said.actor(),
            historical(said, after.dayZone()))));
  }

  public static Optional<Announcement> of(EvaluationView after, EvaluationEvent event, Envelope said) {
    return switch (event) {
      case EvaluationOpened e -> EvaluationChange.of(after, event, said).map(change ->
          new Announcement(NoticeKind.EVALUATION_OPENED, said.allianceId(), change, others(after.evaluators(), said),
              said.actor(), historical(said, AllianceDay.USUAL_ZONE)));
      case ScoresPublished e -> EvaluationChange.of(after, event, said).map(change ->
          new Announcement(NoticeKind.SCORES_PUBLISHED, said.allianceId(), change, null, said.actor(),
              historical(said, AllianceDay.USUAL_ZONE)));
      case EvaluationClosed e -> Optional.empty();
      case AssessmentSubmitted e -> Optional.empty();
      case AssessmentRevised e -> Optional.empty();
    };
  }

  /** Whom the result of an evaluation concerns on a day. */
  public static List<String> committee(AllianceView view, LocalDate day) {
    return members(view, COMMITTEE, day);
  }

  /**
   * Why a person may not have a notice at a moment, although it was planned for him; empty where he may. Whoever was
   * invited to evaluate as a member of the alliance is no longer asked once he holds no role in it; whoever was invited
   * from outside stays so.
   */
  public static Optional<NoRole> missing(Announcement told, String personId, AllianceView view, Instant now) {
    Presence presence = Presence.in(view);
    LocalDate today = view.dayOf(now);
    return switch (told.kind()) {
      case MILESTONE_REACHED, STAGE_ENTERED, AGREEMENT_SIGNED, ALLIANCE_CLOSED -> presence.missing(personId, CONCERNED, today);
      case SCORES_PUBLISHED -> presence.missing(personId, COMMITTEE, today);
      case EVALUATION_OPENED -> presence.heldAnyAt(personId, told.change().recordedAt())
          ? presence.missing(personId, EnumSet.allOf(MemberRole.class), today) : Optional.empty();
    };
  }

  /** The event whose notices an undo takes back, while they are held. */
  public static Optional<String> takenBack(AllianceView before, AllianceEvent event, Envelope said) {
    return TakenBack.version(before, event).map(version -> Envelope.idOf(said.stream(), version));
  }

  /** What is to be told in place of notices that a correction took back; empty where the new reading is no news. */
  public static Optional<Announcement> instead(AllianceView after, CorrectionMade correction, Envelope said) {
    return AllianceEvents.replacement(correction).flatMap(event -> of(after, event, said));
  }

  private static boolean historical(Envelope said, ZoneId zone) {
    LocalDate recorded = AllianceDay.at(said.recordedAt(), zone);
    return said.imported() || said.happenedOn().lastDay().isBefore(recorded.minusDays(NEWS_FOR_DAYS));
  }

  private static List<String> concerned(AllianceView view, Set<MemberRole> roles, Envelope said) {
    return others(members(view, roles, view.dayOf(said.recordedAt())), said);
  }

  private static List<String> members(AllianceView view, Set<MemberRole> roles, LocalDate day) {
    return Presence.in(view).on(day).filter(m -> roles.contains(m.role())).map(Member::personId)
        .distinct().sorted().toList();
  }

  private static List<String> others(List<String> people, Envelope said) {
    return people.stream().filter(person -> !person.equals(said.actor())).toList();
  }
}

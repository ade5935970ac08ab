package org.alliancetracker.notification.letter;

import static org.alliancetracker.notification.Samples.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.notification.Samples.Story;
import org.alliancetracker.notification.account.AccountMailKind;
import org.alliancetracker.notification.alliance.AllianceFold;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.change.ChangeKind;
import org.alliancetracker.notification.change.EvaluationChange;
import org.alliancetracker.notification.digest.content.DigestBuilder;
import org.alliancetracker.notification.digest.content.DigestContent;
import org.alliancetracker.notification.digest.content.DigestContent.Situation;
import org.alliancetracker.notification.digest.content.Span;
import org.alliancetracker.notification.digest.letter.DigestLetter;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.notification.evaluation.ScoreLines;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.notice.NoticeContent;
import org.alliancetracker.notification.notice.NoticeLetter;
import org.alliancetracker.notification.notice.NoticeRules;
import org.alliancetracker.words.language.Language;

/** Letters that are approved as text and looked at as pictures. Scores are fictitious and say so. */
final class LetterSamples {

  private static final String PAGE = "http://localhost:8080/alliances/atelier";
  private static final Span QUARTER = new Span(day("2026-10-01"), day("2027-01-01"), day("2027-01-01"), false);

  private LetterSamples() {}

  enum Sample {
    DIGEST,
    DIGEST_QUIET,
    DIGEST_OF_A_CLOSED_ALLIANCE,
    MILESTONE,
    STAGE,
    AGREEMENT,
    CLOSED,
    INVITATION,
    SCORES,
    ACCOUNT_INVITATION,
    ACCOUNT_INVITATION_BESIDE_ALLIANCES,
    ACCOUNT_SIGN_IN_LINK,
    ACCOUNT_PASSWORD_LINK,
    ACCOUNT_ADDRESS_CHANGED,
    ACCOUNT_DISABLED;

    Letter letter(Language language) {
      Recipient reader = new Recipient("Camille Martin", language, "http://localhost:8080/unsubscribe/abc");
      return switch (this) {
        case DIGEST -> DigestLetter.write(digest(), Cadence.QUARTERLY, reader, PAGE);
        case DIGEST_QUIET -> DigestLetter.write(quiet(), Cadence.MONTHLY, reader, PAGE);
        case DIGEST_OF_A_CLOSED_ALLIANCE -> DigestLetter.write(closed(), Cadence.YEARLY, reader, PAGE);
        case MILESTONE -> notice(reached("m1", MilestoneKind.KICKOFF, null), "2026-11-20", reader);
        case STAGE -> notice(new StageEntered(Stage.DESIGN, Stage.STEERING, List.of(), "the partners had already begun"),
            "2026-11", reader);
        case AGREEMENT -> notice(new AgreementSigned("g", AgreementKind.FRAMEWORK, "Protocole 2026-2029", null, null,
            PartialDate.parse("2029-12-31"), null), "2026-11-20", reader);
        case CLOSED -> notice(new AllianceClosed(ClosingReason.PURPOSE_ACHIEVED, "Thank you all.", null, null, null),
            "2026-11-20", reader);
        case INVITATION -> invitation(reader);
        case SCORES -> scoresNotice(reader);
        case ACCOUNT_INVITATION -> AccountSamples.invitation("L'Atelier commun", "committee_member", reader);
        case ACCOUNT_INVITATION_BESIDE_ALLIANCES -> AccountSamples.invitation(null, "administrator", reader);
        case ACCOUNT_SIGN_IN_LINK -> AccountSamples.linked(AccountMailKind.SIGN_IN_LINK, reader);
        case ACCOUNT_PASSWORD_LINK -> AccountSamples.linked(AccountMailKind.PASSWORD_LINK, reader);
        case ACCOUNT_ADDRESS_CHANGED -> AccountSamples.linked(AccountMailKind.ADDRESS_CHANGED, reader);
        case ACCOUNT_DISABLED -> AccountSamples.disabled(reader);
      };
    }
  }

  static Letter digestOf(String name, Recipient reader) {
    return DigestLetter.write(new DigestContent("a", name, day("2026-10-01"), day("2026-12-31"),
        new Situation(Stage.STEERING, null, null, 0, null), List.of(), 0, Map.of(), 0, List.of(), List.of(), 0,
        List.of(), List.of()),
        Cadence.QUARTERLY, reader, PAGE);
  }

  /** With a name, or with nothing but its kind. */
  static Change bare(ChangeKind kind, String name) {
    return new Change("a", 1, kind, null, name, null, name, null, null, PartialDate.parse("2012"), Instant.EPOCH, false);
  }

  private static DigestContent digest() {
    Story story = Story.begins("2011").then("2011", new StageEntered(Stage.DESIGN, Stage.STEERING, null, null))
        .then("2026-01-10", planned("m0", MilestoneKind.ANNUAL_REPORT, null, "2026-06-30"))
        .then("2026-01-10", planned("m1", MilestoneKind.STEERING_COMMITTEE, null, "2027-01-12"))
        .then("2026-01-10", planned("m4", MilestoneKind.MINUTES_SENT, null, "2026-12-18"))
        .then("2026-01-10", new AgreementSigned("g", AgreementKind.FRAMEWORK, "Protocole des deux maisons", null, null,
            PartialDate.parse("2026-12-31"), null));
    long told = story.version();
    story.then("2026-10-06", reached("m2", MilestoneKind.SCALE_UP, "Ouverture d'un quatrième site"))
        .then("2026-10-20", new PartnerRenamed("p1", "Les Tisserands", "Le Métier"))
        .then("2026-11-03", new MilestoneRescheduled("m1", PartialDate.parse("2026-12-09"), PartialDate.parse("2027-01-12"),
            null))
        .then("2026-11-15", new AgreementRenewed("g", PartialDate.parse("2029-12-31"), false))
        .then("2026-11-30", new DecisionTaken("d", null, "Former les tuteurs des quatre sites", PartialDate.parse("2027-03"),
            null))
        .then("2026-12-16", new MeetingHeld("c", BodyKind.STEERING_COMMITTEE, null, null))
        .imported("2013-10-15", reached("h", null, "First grant"));
    Map<String, EvaluationView> evaluations = evaluations();
    List<Change> changes = new java.util.ArrayList<>(story.changesAfter(told));
    changes.add(EvaluationChange.of(evaluations.get("e2"), new ScoresPublished(evaluations.get("e2").scores()),
        said(new ScoresPublished(evaluations.get("e2").scores()), "e2", 3, "2026-12-10")).orElseThrow());
    return DigestBuilder.build(ALLIANCE, story.view(), evaluations, changes, QUARTER);
  }

  private static DigestContent quiet() {
    Story story = Story.begins("2026-11-02");
    return DigestBuilder.build(ALLIANCE, story.view(), Map.of(), List.of(),
        new Span(day("2026-12-01"), day("2027-01-01"), day("2027-01-01"), false));
  }

  private static DigestContent closed() {
    Story story = Story.begins("2009").then("2009", new PartnerJoined("p", "Les Tisserands", ActorType.ASSOCIATION, null, null));
    long told = story.version();
    story.then("2026-11-20", new AllianceClosed(ClosingReason.SCALED_OUT, null, null, null, null));
    return DigestBuilder.build(ALLIANCE, story.view(), Map.of(), story.changesAfter(told), QUARTER);
  }

  private static Map<String, EvaluationView> evaluations() {
    return Map.of("e1", evaluation("e1", "Évaluation 2024", "2024-12-10", 68, 61, 77),
        "e2", evaluation("e2", "Évaluation 2026", "2026-12-10", 72, 60, 77.3));
  }

  private static EvaluationView evaluation(String id, String title, String on, double p, double i, double c) {
    var opened = new EvaluationOpened(ALLIANCE, title, "rubric", 1, PartialDate.parse("2026-12-08"), null, true);
    var published = new ScoresPublished(scores(true, p, i, c));
    return EvaluationView.unknown().fold(opened, said(opened, id, 1, on))
        .fold(new EvaluationClosed(null), said(new EvaluationClosed(null), id, 2, on))
        .fold(published, said(published, id, 3, on));
  }

  private static Letter notice(AllianceEvent event, String on, Recipient reader) {
    Story story = Story.begins("2026-01-10");
    var said = said(event, 2, on, MANAGER, false);
    Announcement told = NoticeRules.of(AllianceFold.fold(story.view(), event, said), event, said).orElseThrow();
    return NoticeLetter.write(new NoticeContent(told.kind(), ALLIANCE, "L'Atelier commun", told.change(), null), reader, PAGE);
  }

  private static Letter invitation(Recipient reader) {
    var opened = new EvaluationOpened(ALLIANCE, "Évaluation 2026", "rubric", 1, PartialDate.parse("2026-12-08"), null, true);
    var said = said(opened, "e2", 1, "2026-11-20");
    Announcement told = NoticeRules.of(EvaluationView.unknown().fold(opened, said), opened, said).orElseThrow();
    return NoticeLetter.write(new NoticeContent(told.kind(), ALLIANCE, "L'Atelier commun", told.change(), null), reader, PAGE);
  }

  private static Letter scoresNotice(Recipient reader) {
    var evaluations = evaluations();
    var published = new ScoresPublished(evaluations.get("e2").scores());
    var said = said(published, "e2", 3, "2026-12-10");
    Announcement told = NoticeRules.of(evaluations.get("e2"), published, said).orElseThrow();
    return NoticeLetter.write(new NoticeContent(told.kind(), ALLIANCE, "L'Atelier commun", told.change(),
        ScoreLines.of("e2", evaluations)), reader, PAGE);
  }
}

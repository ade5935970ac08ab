package org.alliancetracker.notification.notice.sending;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.notification.evaluation.ScoreLines;
import org.alliancetracker.notification.evaluation.ScoredEvaluation;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.notice.NoticeContent;
import org.alliancetracker.notification.notice.NoticeKind;
import org.alliancetracker.notification.notice.NoticeLetter;
import org.alliancetracker.notification.notice.NoticeRules;
import org.alliancetracker.notification.outbound.Letters;
import org.alliancetracker.notification.outbound.Permission;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.springframework.stereotype.Component;

/** Writes the letters of notices from what was announced. */
@Component
final class NoticeLetters implements Letters {

  private final Alliances alliances;
  private final PublicPages pages;

  NoticeLetters(Alliances alliances, PublicPages pages) {
    this.alliances = alliances;
    this.pages = pages;
  }

  @Override
  public Delivery.Mail kind() {
    return Delivery.Mail.NOTICE;
  }

  @Override
  public Permission permission(Kept planned, Instant now) {
    Announcement told = NoticeDeliveries.announcement(planned.matter());
    return alliances.findCurrent(told.allianceId()).filter(seen -> includes(seen, told))
        .map(seen -> NoticeRules.missing(told, planned.delivery().to(), seen.view(), now)
            .<Permission>map(why -> new Permission.Ended(why.code())).orElse(Permission.GRANTED))
        .orElse(Permission.NOT_KNOWN_YET);
  }

  /** A notice is planned before the view is written: until then nobody who came with the event is in it. */
  private static boolean includes(Seen<AllianceView> seen, Announcement told) {
    return !seen.stream().equals(told.change().stream()) || seen.version() >= told.change().version();
  }

  @Override
  public Optional<Letter> write(Kept planned, Recipient reader) {
    Announcement told = NoticeDeliveries.announcement(planned.matter());
    return alliances.find(told.allianceId()).map(seen -> NoticeLetter.write(
        new NoticeContent(told.kind(), told.allianceId(), seen.view().name(), told.change(), scores(told)), reader, page(told)));
  }

  private String page(Announcement told) {
    return switch (told.kind()) {
      case EVALUATION_OPENED, SCORES_PUBLISHED -> pages.evaluation(told.change().stream());
      case MILESTONE_REACHED, STAGE_ENTERED, AGREEMENT_SIGNED, ALLIANCE_CLOSED -> pages.alliance(told.allianceId());
    };
  }

  private ScoredEvaluation scores(Announcement told) {
    if (told.kind() != NoticeKind.SCORES_PUBLISHED) {
      return null;
    }
    Map<String, EvaluationView> evaluations = alliances.evaluationsOf(told.allianceId()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().view()));
    EvaluationView one = evaluations.get(told.change().stream());
    return one == null || one.scores() == null ? null : ScoreLines.of(told.change().stream(), evaluations);
  }
}

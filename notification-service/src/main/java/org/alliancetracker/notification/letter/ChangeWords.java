package org.alliancetracker.notification.letter;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.letter.Letter.Line;
import org.alliancetracker.words.date.SpokenDates;
import org.alliancetracker.words.text.Isolated;
import org.alliancetracker.words.told.Fact;
import org.alliancetracker.words.told.Told;

/** Says one change in a line: what happened as everybody says it, and below it when and why. */
public final class ChangeWords {

  private static final int LONGEST = 300;

  private final Words words;
  private final SpokenDates dates;
  private final Told told;

  public ChangeWords(Words words) {
    this.words = words;
    this.dates = new SpokenDates(words.language());
    this.told = new Told(words.language());
  }

  public Line line(Change change) {
    return Line.plain(happened(change), detail(change));
  }

  /** "milestone reached: kick-off"; what people typed is shortened to what a mail has room for. */
  public String happened(Change change) {
    return PlainText.oneLine(told.line(fact(change)));
  }

  /** "Milestone reached: kick-off." */
  public String sentence(Change change) {
    return PlainText.oneLine(told.sentence(fact(change)));
  }

  private static Fact fact(Change change) {
    return new Fact(change.kind().event(), PlainText.shortened(change.subject(), LONGEST), change.code(),
        PlainText.shortened(change.other(), LONGEST), change.date(), change.imported());
  }

  private String detail(Change change) {
    List<String> parts = new ArrayList<>(days(change));
    String typed = PlainText.shortened(reason(change), LONGEST);
    if (typed != null && !typed.isEmpty()) {
      parts.add(Isolated.of(typed));
    }
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private List<String> days(Change change) {
    PartialDate date = change.date();
    return switch (change.kind()) {
      case MILESTONE_RESCHEDULED -> change.formerDate() == null ? List.of()
          : List.of(words.say("detail.moved", dates.plain(change.formerDate())));
      case MILESTONE_PLANNED -> List.of();
      case DECISION_TAKEN, EVALUATION_OPENED -> date == null ? List.of() : List.of(dates.by(date));
      case AGREEMENT_SIGNED, AGREEMENT_RENEWED, AGREEMENT_AMENDED -> date == null
          ? List.of(dates.plain(change.happenedOn()))
          : List.of(dates.plain(change.happenedOn()), dates.until(date));
      case CLOSED, REOPENED, AGREEMENT_TERMINATED, STAGE_ENTERED, SCORES_PUBLISHED, MILESTONE_REACHED, PARTNER_JOINED,
          PARTNER_LEFT, PARTNER_RENAMED, WENT_DORMANT, WOKE, EVALUATION_NOTED, MILESTONE_CANCELLED, OBJECTIVES_AGREED,
          GOVERNANCE_AGREED, RUBRIC_FIXED, MEETING_HELD, MINUTES_APPROVED, CONTRIBUTION_PLEDGED, CONTRIBUTION_DELIVERED,
          HEALTH_CHECKED, DESIGNED, CORRECTED ->
          List.of(dates.plain(change.happenedOn()));
    };
  }

  /** What somebody typed to say why, or what came of it. */
  private static String reason(Change change) {
    return switch (change.kind()) {
      case MILESTONE_CANCELLED, AGREEMENT_TERMINATED, AGREEMENT_AMENDED, PARTNER_LEFT -> change.other();
      case MEETING_HELD -> change.code() == null ? null : change.subject();
      case CLOSED, REOPENED, STAGE_ENTERED, HEALTH_CHECKED, EVALUATION_NOTED, CORRECTED, CONTRIBUTION_DELIVERED -> change.subject();
      case AGREEMENT_RENEWED, AGREEMENT_SIGNED, SCORES_PUBLISHED, MILESTONE_REACHED, PARTNER_JOINED, PARTNER_RENAMED,
          DECISION_TAKEN, WENT_DORMANT, WOKE, EVALUATION_OPENED, MILESTONE_RESCHEDULED, MILESTONE_PLANNED, OBJECTIVES_AGREED,
          GOVERNANCE_AGREED, RUBRIC_FIXED, MINUTES_APPROVED, CONTRIBUTION_PLEDGED, DESIGNED -> null;
    };
  }
}

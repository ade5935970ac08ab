package org.alliancetracker.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.change.ChangeKind;
import org.alliancetracker.notification.letter.Letter.Line;
import org.alliancetracker.words.date.SpokenDates;
import org.alliancetracker.words.text.Isolated;
import org.alliancetracker.words.told.Told;

/** Says one change in a line. */
public final class ChangeWords {

  private static final int LONGEST = 300;

  private final Words words;
  private final SpokenDates dates;

  public ChangeWords(Words words) {
    this.words = words;
    this.dates = new SpokenDates(words.language());
  }

  public Line line(Change change) {
    return Line.plain(sentence(change), detail(change));
  }

  /** What it is about: the title somebody gave it, else the catalogue's name. */
  public String subject(Change change) {
    String typed = PlainText.shortened(change.subject(), LONGEST);
    if (typed != null && !typed.isEmpty()) {
      return typed;
    }
    return switch (change.kind().about()) {
      case MILESTONE -> words.labels().named(MilestoneKind.class, change.code());
      case PARTNER -> words.say("partner.unknown");
      case AGREEMENT -> agreement(change);
      case ELSE -> null;
    };
  }

  private String titled(Change change) {
    return change.kind().about() == ChangeKind.About.AGREEMENT
        ? new Told(words.language()).agreement(change.code(), PlainText.shortened(change.subject(), LONGEST)) : subject(change);
  }

  public String agreement(Change change) {
    return words.labels().named(AgreementKind.class, change.code());
  }

  /** The code in words: a stage, a reason, a body, a colour. */
  public String coded(Change change) {
    return switch (change.kind()) {
      case STAGE_ENTERED, REOPENED, DESIGNED -> words.labels().named(Stage.class, change.code());
      case CLOSED -> words.labels().named(ClosingReason.class, change.code());
      case MEETING_HELD -> words.labels().named(BodyKind.class, change.code());
      case HEALTH_CHECKED -> words.labels().named(HealthColour.class, change.code());
      case AGREEMENT_TERMINATED, AGREEMENT_RENEWED, AGREEMENT_SIGNED, AGREEMENT_AMENDED, SCORES_PUBLISHED, MILESTONE_REACHED,
          PARTNER_JOINED, PARTNER_LEFT, PARTNER_RENAMED, DECISION_TAKEN, WENT_DORMANT, WOKE, EVALUATION_OPENED,
          EVALUATION_NOTED, MILESTONE_RESCHEDULED, MILESTONE_CANCELLED, MILESTONE_PLANNED, OBJECTIVES_AGREED,
          GOVERNANCE_AGREED, RUBRIC_FIXED, MINUTES_APPROVED, CONTRIBUTION_PLEDGED, CONTRIBUTION_DELIVERED, CORRECTED -> null;
    };
  }

  private String sentence(Change change) {
    String key = key(change.kind());
    String subject = titled(change);
    String other = PlainText.shortened(change.other(), LONGEST);
    if (change.kind() == ChangeKind.MINUTES_APPROVED) {
      return words.say(key + ("tacit".equals(change.code()) ? ".tacit" : ".explicit"));
    }
    if (change.kind() == ChangeKind.CONTRIBUTION_PLEDGED && other == null) {
      other = words.say("partner.unknown");
    }
    if (change.kind() == ChangeKind.PARTNER_RENAMED && other == null) {
      return words.say(key + ".alone", subject);
    }
    boolean titled = subject != null || !words.has(key + ".untitled");
    String said = words.say(titled ? key : key + ".untitled", subject, dates.on(change.happenedOn()), coded(change), other);
    return PlainText.oneLine(said);
  }

  /** What pages say too is called as its event is. */
  private String key(ChangeKind kind) {
    String shared = Told.KEY + kind.name().toLowerCase(Locale.ROOT).replace('_', '.');
    return words.has(shared) ? shared : "change." + kind.name();
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
      case MILESTONE_RESCHEDULED -> date == null ? List.of() : List.of(change.formerDate() == null
          ? words.say("detail.moved.from.nothing", dates.plain(date))
          : words.say("detail.moved", dates.plain(change.formerDate()), dates.plain(date)));
      case MILESTONE_PLANNED, DECISION_TAKEN, EVALUATION_OPENED -> date == null ? List.of() : List.of(dates.by(date));
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
      case CLOSED, REOPENED, STAGE_ENTERED, HEALTH_CHECKED, EVALUATION_NOTED, CORRECTED, MEETING_HELD,
          CONTRIBUTION_DELIVERED -> change.subject();
      case AGREEMENT_RENEWED, AGREEMENT_SIGNED, SCORES_PUBLISHED, MILESTONE_REACHED, PARTNER_JOINED, PARTNER_RENAMED,
          DECISION_TAKEN, WENT_DORMANT, WOKE, EVALUATION_OPENED, MILESTONE_RESCHEDULED, MILESTONE_PLANNED, OBJECTIVES_AGREED,
          GOVERNANCE_AGREED, RUBRIC_FIXED, MINUTES_APPROVED, CONTRIBUTION_PLEDGED, DESIGNED -> null;
    };
  }
}

package org.alliancetracker.notification.letter;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.change.ChangeKind;
import org.alliancetracker.notification.letter.Letter.Line;

/** Says one change in a line. */
final class ChangeWords {

  private static final int LONGEST = 300;

  private final Words words;
  private final SpokenDates dates;

  ChangeWords(Words words) {
    this.words = words;
    this.dates = new SpokenDates(words.language());
  }

  Line line(Change change) {
    return Line.plain(sentence(change), detail(change));
  }

  /** What it is about: the title somebody gave it, else the catalogue's name. */
  String subject(Change change) {
    String typed = PlainText.shortened(change.subject(), LONGEST);
    if (typed != null && !typed.isEmpty()) {
      return typed;
    }
    return switch (change.kind()) {
      case MILESTONE_REACHED, MILESTONE_RESCHEDULED, MILESTONE_CANCELLED, MILESTONE_PLANNED ->
          words.named("milestone", change.code());
      case PARTNER_JOINED, PARTNER_LEFT, PARTNER_RENAMED -> words.say("partner.unknown");
      case AGREEMENT_SIGNED, AGREEMENT_RENEWED, AGREEMENT_AMENDED, AGREEMENT_TERMINATED -> agreement(change);
      default -> null;
    };
  }

  private String titled(Change change) {
    String title = subject(change);
    boolean named = change.subject() != null && !change.subject().isBlank();
    return switch (change.kind()) {
      case AGREEMENT_SIGNED, AGREEMENT_RENEWED, AGREEMENT_AMENDED, AGREEMENT_TERMINATED ->
          named ? agreement(change) + " (" + title + ")" : title;
      default -> title;
    };
  }

  String agreement(Change change) {
    return words.named("agreement", change.code());
  }

  /** The code in words: a stage, a reason, a body, a colour. */
  String coded(Change change) {
    return switch (change.kind()) {
      case STAGE_ENTERED, REOPENED, DESIGNED -> words.named("stage.name", change.code());
      case CLOSED -> words.named("reason", change.code());
      case MEETING_HELD -> words.named("body", change.code());
      case HEALTH_CHECKED -> words.named("colour", change.code());
      default -> null;
    };
  }

  private String sentence(Change change) {
    String key = "change." + change.kind().name();
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

  private String detail(Change change) {
    List<String> parts = new ArrayList<>();
    PartialDate date = change.date();
    switch (change.kind()) {
      case MILESTONE_RESCHEDULED -> {
        if (date != null) {
          parts.add(change.formerDate() == null
              ? words.say("detail.moved.from.nothing", dates.plain(date))
              : words.say("detail.moved", dates.plain(change.formerDate()), dates.plain(date)));
        }
      }
      case MILESTONE_PLANNED, DECISION_TAKEN, EVALUATION_OPENED -> {
        if (date != null) {
          parts.add(dates.by(date));
        }
      }
      case AGREEMENT_SIGNED, AGREEMENT_RENEWED, AGREEMENT_AMENDED -> {
        parts.add(dates.plain(change.happenedOn()));
        if (date != null) {
          parts.add(dates.until(date));
        }
      }
      default -> parts.add(dates.plain(change.happenedOn()));
    }
    reason(change, parts);
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private static void reason(Change change, List<String> parts) {
    String typed = switch (change.kind()) {
      case MILESTONE_CANCELLED, AGREEMENT_TERMINATED, AGREEMENT_AMENDED, PARTNER_LEFT -> change.other();
      case CLOSED, REOPENED, STAGE_ENTERED, HEALTH_CHECKED, EVALUATION_NOTED, CORRECTED, MEETING_HELD,
          CONTRIBUTION_DELIVERED -> change.subject();
      default -> null;
    };
    String said = PlainText.shortened(typed, LONGEST);
    if (said != null && !said.isEmpty()) {
      parts.add(said);
    }
  }
}

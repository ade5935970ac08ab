package org.alliancetracker.gateway.page.word;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.alliancetracker.contract.envelope.PartialDate;

/** Dates in words. A day or month that nobody said is not made up: 2012 stays "2012". */
public final class Dates {

  private static final int DAYS_COUNTED = 60;

  private final Words words;

  Dates(Words words) {
    this.words = words;
  }

  /** "2012", "June 2016", "14 March 2025". */
  public Said plain(PartialDate date) {
    return new Said(text(date), date.toString());
  }

  /** "in 2012", "in June 2016", "on 14 March 2025"; that it is not known, for null. */
  public Said on(PartialDate date) {
    return date == null ? new Said(words.say("date.unknown"), null) : phrase("date.on.", date);
  }

  /** "since 2012", "since 14 March 2025". */
  public Said since(PartialDate date) {
    return phrase("date.since.", date);
  }

  /** "until 2012", "until 14 March 2025". */
  public Said until(PartialDate date) {
    return phrase("date.until.", date);
  }

  /** How far a date that lies behind is behind: "3 days late". */
  public Said late(PartialDate due) {
    long days = ChronoUnit.DAYS.between(due.lastDay(), words.today());
    String text = due.exactDay().isPresent() && days <= DAYS_COUNTED
        ? words.say("date.late.days", days)
        : words.say("date.late.since", phrase("date.on.", due).text());
    return new Said(text, due.toString());
  }

  /** How far a date is away: "today", "tomorrow", "in 5 days", "in June 2027". */
  public Said ahead(PartialDate date) {
    long days = ChronoUnit.DAYS.between(words.today(), date.firstDay());
    if (date.exactDay().isEmpty() || days < 0 || days > DAYS_COUNTED) {
      return phrase("date.on.", date);
    }
    String when = days == 0 ? words.say("date.today") : days == 1 ? words.say("date.tomorrow")
        : words.say("date.in-days", days, text(date));
    return new Said(when, date.toString());
  }

  /** How long ago something was recorded: "today", "yesterday", "12 days ago", "14 March 2025". */
  public Said ago(Instant instant) {
    LocalDate day = words.dayOf(instant);
    long days = ChronoUnit.DAYS.between(day, words.today());
    String text = days <= 0 ? words.say("date.today") : days == 1 ? words.say("date.yesterday")
        : days <= DAYS_COUNTED ? words.say("date.days-ago", days) : text(PartialDate.of(day));
    return new Said(text, instant.toString());
  }

  private Said phrase(String key, PartialDate date) {
    String form = date.month() == 0 ? "year" : date.day() == 0 ? "month" : "day";
    return new Said(words.say(key + form, text(date)), date.toString());
  }

  private String text(PartialDate date) {
    String year = String.valueOf(date.year());
    if (date.month() == 0) {
      return year;
    }
    String month = Month.of(date.month()).getDisplayName(TextStyle.FULL, words.locale());
    if (date.day() == 0) {
      return month + " " + year;
    }
    boolean first = date.day() == 1 && words.locale().getLanguage().equals(Locale.FRENCH.getLanguage());
    return (first ? "1er" : String.valueOf(date.day())) + " " + month + " " + year;
  }
}

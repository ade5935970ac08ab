package org.alliancetracker.words.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;

/** Dates as people say them. A day or month that nobody said is not made up: 2012 stays "2012". */
public final class SpokenDates {

  private final Language language;

  public SpokenDates(Language language) {
    this.language = language;
  }

  /** 14 mars 2025, 1er mars 2025, juin 2016, 2012. */
  public String plain(PartialDate date) {
    String year = String.valueOf(date.year());
    if (date.month() == 0) {
      return year;
    }
    String month = month(Month.of(date.month())) + " " + year;
    boolean first = date.day() == 1 && language == Language.FR;
    return date.day() == 0 ? month : (first ? "1er" : String.valueOf(date.day())) + " " + month;
  }

  public String plain(LocalDate date) {
    return plain(PartialDate.of(date));
  }

  /** Le 14 mars 2025, en juin 2016, en 2012; on 14 March 2025, in June 2016, in 2012; that it is not known, for null. */
  public String on(PartialDate date) {
    return date == null ? unknown() : phrase("date.on.", date);
  }

  /** Depuis le 14 mars 2025, depuis juin 2016; since 14 March 2025. */
  public String since(PartialDate date) {
    return phrase("date.since.", date);
  }

  /** Jusqu’au 14 mars 2025, jusqu’en juin 2016; until 14 March 2025. */
  public String until(PartialDate date) {
    return phrase("date.until.", date);
  }

  /** Pour le 14 mars 2025, pour mars 2025; by 14 March 2025. */
  public String by(PartialDate date) {
    return phrase("date.by.", date);
  }

  public String unknown() {
    return say("date.unknown");
  }

  /** Today for 0, tomorrow for 1; "in 5 days, on 27 November 2026" for more. */
  public String inDays(long days, PartialDate day) {
    return days == 0 ? today() : days == 1 ? say("date.tomorrow") : say("date.in-days", days, plain(day));
  }

  /** Today for 0 and less, yesterday for 1, "12 days ago" for more. */
  public String daysAgo(long days) {
    return days <= 0 ? today() : days == 1 ? say("date.yesterday") : say("date.days-ago", days);
  }

  /** "3 days late". */
  public String daysLate(long days) {
    return say("date.late.days", days);
  }

  /** "late, was due in October 2026". */
  public String lateSince(PartialDate due) {
    return say("date.late.since", on(due));
  }

  /** The months of a period for a subject line: octobre-décembre, décembre, novembre 2026-janvier 2027. */
  public String months(LocalDate first, LocalDate last) {
    String start = month(first.getMonth());
    String end = month(last.getMonth());
    if (first.getYear() != last.getYear()) {
      return start + " " + first.getYear() + "-" + end + " " + last.getYear();
    }
    return start.equals(end) ? start : start + "-" + end;
  }

  private String today() {
    return say("date.today");
  }

  private String phrase(String key, PartialDate date) {
    return say(key + (date.month() == 0 ? "year" : date.day() == 0 ? "month" : "day"), plain(date));
  }

  private String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, language.locale());
  }

  private String say(String key, Object... arguments) {
    return Phrases.shared().say(language, key, arguments);
  }
}

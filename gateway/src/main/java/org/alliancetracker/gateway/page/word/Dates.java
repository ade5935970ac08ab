package org.alliancetracker.gateway.page.word;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.words.date.SpokenDates;

/** Dates in words, as seen from the day of a page. */
public final class Dates {

  private static final int DAYS_COUNTED = 60;

  private final Words words;
  private final SpokenDates spoken;

  Dates(Words words) {
    this.words = words;
    this.spoken = new SpokenDates(words.language());
  }

  /** "2012", "June 2016", "14 March 2025". */
  public Said plain(PartialDate date) {
    return said(spoken.plain(date), date);
  }

  /** "in 2012", "in June 2016", "on 14 March 2025"; that it is not known, for null. */
  public Said on(PartialDate date) {
    return date == null ? new Said(spoken.unknown(), null) : said(spoken.on(date), date);
  }

  /** "since 2012", "since 14 March 2025". */
  public Said since(PartialDate date) {
    return said(spoken.since(date), date);
  }

  /** "until 2012", "until 14 March 2025". */
  public Said until(PartialDate date) {
    return said(spoken.until(date), date);
  }

  /** How far a date that lies behind is behind: "3 days late". */
  public Said late(PartialDate due) {
    long days = DueDates.daysLate(due, words.today());
    boolean counted = due.exactDay().isPresent() && days <= DAYS_COUNTED;
    return said(counted ? spoken.daysLate(days) : spoken.lateSince(due), due);
  }

  /** How far a date is away: "today", "tomorrow", "in 5 days", "in June 2027". */
  public Said ahead(PartialDate date) {
    long days = ChronoUnit.DAYS.between(words.today(), date.firstDay());
    boolean counted = date.exactDay().isPresent() && days >= 0 && days <= DAYS_COUNTED;
    return said(counted ? spoken.inDays(days, date) : spoken.on(date), date);
  }

  /** How long ago something was recorded: "today", "yesterday", "12 days ago", "14 March 2025". */
  public Said ago(Instant instant) {
    return new Said(ago(words.dayOf(instant)), instant.toString());
  }

  /** The same of a day on which something happened; a month or a year stays one. */
  public Said ago(PartialDate date) {
    return said(date.exactDay().map(this::ago).orElseGet(() -> spoken.plain(date)), date);
  }

  private String ago(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, words.today());
    return days <= DAYS_COUNTED ? spoken.daysAgo(days) : spoken.plain(day);
  }

  private static Said said(String text, PartialDate date) {
    return new Said(text, date.toString());
  }
}

package org.alliancetracker.notification.letter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.alliancetracker.contract.envelope.PartialDate;

/** Dates as people say them; a date said as a month or a year stays one. */
public final class SpokenDates {

  private final Language language;

  public SpokenDates(Language language) {
    this.language = language;
  }

  /** 14 mars 2025, juin 2016, 2012. */
  public String plain(PartialDate date) {
    if (date.month() == 0) {
      return String.valueOf(date.year());
    }
    if (date.day() == 0) {
      return YearMonth.of(date.year(), date.month()).format(DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()));
    }
    return day(date.firstDay());
  }

  public String plain(LocalDate date) {
    return day(date);
  }

  /** Le 14 mars 2025, en juin 2016, en 2012; on 14 March 2025, in June 2016, in 2012. */
  public String on(PartialDate date) {
    boolean exact = date.day() != 0;
    return switch (language) {
      case FR -> (exact ? "le " : "en ") + plain(date);
      case EN -> (exact ? "on " : "in ") + plain(date);
    };
  }

  /** Depuis le 14 mars 2025, depuis juin 2016; since 14 March 2025. */
  public String since(PartialDate date) {
    return switch (language) {
      case FR -> (date.day() != 0 ? "depuis le " : "depuis ") + plain(date);
      case EN -> "since " + plain(date);
    };
  }

  /** Pour le 14 mars 2025, pour mars 2025; by 14 March 2025. */
  public String by(PartialDate date) {
    return switch (language) {
      case FR -> (date.day() != 0 ? "pour le " : "pour ") + plain(date);
      case EN -> "by " + plain(date);
    };
  }

  /** Jusqu’au 14 mars 2025, jusqu’en juin 2016; until 14 March 2025. */
  public String until(PartialDate date) {
    return switch (language) {
      case FR -> (date.day() != 0 ? "jusqu’au " : "jusqu’en ") + plain(date);
      case EN -> "until " + plain(date);
    };
  }

  /** The months of a period for a subject line: octobre-décembre, décembre, novembre 2026-janvier 2027. */
  public String months(LocalDate first, LocalDate last) {
    String start = month(first);
    String end = month(last);
    if (first.getYear() != last.getYear()) {
      return start + " " + first.getYear() + "-" + end + " " + last.getYear();
    }
    return start.equals(end) ? start : start + "-" + end;
  }

  private String month(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.FULL, language.locale());
  }

  private String day(LocalDate date) {
    String number = language == Language.FR && date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    return number + " " + date.format(DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()));
  }
}

package org.alliancetracker.notification.digest.content;

import java.time.LocalDate;

/**
 * The local days of one digest.
 *
 * @param lastEnd the day on which the digest before ended
 * @param end the day on which this one ends; it belongs to the next one
 * @param today the day it is written; later than {@code end} when it is caught up
 * @param endIncluded a digest sent by hand tells the day itself too
 */
public record Span(LocalDate lastEnd, LocalDate end, LocalDate today, boolean endIncluded) {

  LocalDate firstDay() {
    return lastEnd;
  }

  LocalDate lastDay() {
    LocalDate last = endIncluded ? end : end.minusDays(1);
    return last.isBefore(lastEnd) ? lastEnd : last;
  }

  /** Each day falls into exactly one of the spans that follow one another. */
  boolean holds(LocalDate day) {
    return day.isAfter(lastEnd) && !day.isAfter(end);
  }
}

package org.alliancetracker.contract.envelope;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * When something is late and what is due first. Every service asks this one rule: a date said as a month or a year can be kept
 * until its last day, so it is due on that day and on no other.
 */
public final class DueDates {

  /**
   * What is due first comes first; of two that end on one day the more exact one, which says more. Null, for what has no date,
   * comes last.
   */
  public static final Comparator<PartialDate> FIRST_DUE = Comparator.nullsLast(
      Comparator.comparing(PartialDate::lastDay).thenComparing(PartialDate::firstDay, Comparator.reverseOrder()));

  private DueDates() {}

  /** Whether the last day it can mean lies before that day; what has no date (null) is never late. */
  public static boolean late(PartialDate due, LocalDate today) {
    return due != null && due.lastDay().isBefore(today);
  }

  /** How many days late, from 1; 0 or less while it can still be kept. */
  public static long daysLate(PartialDate due, LocalDate today) {
    return ChronoUnit.DAYS.between(due.lastDay(), today);
  }
}

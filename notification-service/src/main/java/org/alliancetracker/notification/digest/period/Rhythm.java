package org.alliancetracker.notification.digest.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.alliancetracker.contract.code.Cadence;

/**
 * When a digest is due: a local day in every first month of a period, counted from January. Due dates are plain local
 * days, never the firing of a timer, so that neither a change of clocks nor a day off loses or doubles one.
 *
 * @param dayOfMonth 1 to 31; a shorter month takes its last day
 */
public record Rhythm(Cadence cadence, int dayOfMonth, ZoneId zone) {

  /** Nobody wants a mail at midnight. */
  static final LocalTime NOT_BEFORE = LocalTime.of(7, 0);

  /** The latest due day after {@code lastEnd} that has come; earlier ones missed in a downtime are part of it. */
  public Optional<LocalDate> dueNow(LocalDate lastEnd, Instant now) {
    LocalDateTime there = LocalDateTime.ofInstant(now, zone);
    LocalDate come = there.toLocalTime().isBefore(NOT_BEFORE) ? there.toLocalDate().minusDays(1) : there.toLocalDate();
    YearMonth month = YearMonth.from(come);
    LocalDate latest = dueOn(month);
    while (latest == null || latest.isAfter(come)) {
      month = month.minusMonths(1);
      latest = dueOn(month);
    }
    return latest.isAfter(lastEnd) ? Optional.of(latest) : Optional.empty();
  }

  /** The first due day after {@code day}. */
  public LocalDate nextAfter(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    LocalDate due = dueOn(month);
    while (due == null || !due.isAfter(day)) {
      month = month.plusMonths(1);
      due = dueOn(month);
    }
    return due;
  }

  /** The moment from which {@link #dueNow} knows of the day. */
  public Instant comes(LocalDate due) {
    return due.atTime(NOT_BEFORE).atZone(zone).toInstant();
  }

  /** Where the period that ends with the due day ends: as the day begins there. */
  public Instant endOf(LocalDate due) {
    return due.atStartOfDay(zone).toInstant();
  }

  private LocalDate dueOn(YearMonth month) {
    boolean inRhythm = (month.getMonthValue() - 1) % months() == 0;
    return inRhythm ? month.atDay(Math.min(dayOfMonth, month.lengthOfMonth())) : null;
  }

  private int months() {
    return switch (cadence) {
      case MONTHLY -> 1;
      case BIMONTHLY -> 2;
      case QUARTERLY -> 3;
      case HALF_YEARLY -> 6;
      case YEARLY -> 12;
    };
  }
}

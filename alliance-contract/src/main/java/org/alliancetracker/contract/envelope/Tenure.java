package org.alliancetracker.contract.envelope;

import java.time.LocalDate;

/**
 * How long a person holds a role. Every service asks this one rule, because it decides rights.
 *
 * @param from the first day, null: always
 * @param until the last day, null: open
 * @param stoodDownOn when it was ended by a command, null: it was not; once ended it holds on no day
 * @param partnerLeftOn when the partner for which it is held left, null: it takes part, or the role is held for none; a role is
 *                      not held for somebody who has left
 */
public record Tenure(PartialDate from, PartialDate until, PartialDate stoodDownOn, PartialDate partnerLeftOn) {

  /** A role that no partner's leaving ends. */
  public Tenure(PartialDate from, PartialDate until, PartialDate stoodDownOn) {
    this(from, until, stoodDownOn, null);
  }

  /** Of a date that is not known to the day, the wider reading counts: nobody loses a role for want of a day. */
  public boolean holdsOn(LocalDate day) {
    boolean begun = from == null || !from.firstDay().isAfter(day);
    return begun && !isOver(day);
  }

  /** Whether it does not hold on the day and never will again. */
  public boolean isOver(LocalDate day) {
    return stoodDownOn != null || partnerLeftOn != null || lastDayBefore(until, day);
  }

  /** Whether it had ended before a day, however: by its last day, by a command or with its partner. */
  public boolean endedBefore(LocalDate day) {
    return lastDayBefore(until, day) || lastDayBefore(stoodDownOn, day) || lastDayBefore(partnerLeftOn, day);
  }

  private static boolean lastDayBefore(PartialDate end, LocalDate day) {
    return end != null && end.lastDay().isBefore(day);
  }
}

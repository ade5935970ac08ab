package org.alliancetracker.contract.envelope;

import java.time.LocalDate;

/**
 * How long a person holds a role. Every service asks this one rule, because it decides rights.
 *
 * @param from the first day, null: always
 * @param until the last day, null: open
 * @param stoodDownOn when it was ended by a command, null: it was not; once ended it holds on no day
 */
public record Tenure(PartialDate from, PartialDate until, PartialDate stoodDownOn) {

  /** Of a date that is not known to the day, the wider reading counts: nobody loses a role for want of a day. */
  public boolean holdsOn(LocalDate day) {
    boolean begun = from == null || !from.firstDay().isAfter(day);
    boolean ended = until != null && until.lastDay().isBefore(day);
    return stoodDownOn == null && begun && !ended;
  }
}

package org.alliancetracker.notification.alliance;

import java.time.LocalDate;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A person who holds a role.
 *
 * @param from first day, null: always
 * @param until last day, null: open
 */
public record Member(String id, String personId, MemberRole role, PartialDate from, PartialDate until) {

  /** A day said as a month or a year counts whole: the doubt is in favour of the person. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !from.firstDay().isAfter(day)) && (until == null || !until.lastDay().isBefore(day));
  }
}

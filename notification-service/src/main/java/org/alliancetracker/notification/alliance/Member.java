package org.alliancetracker.notification.alliance;

import java.time.LocalDate;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.envelope.Tenure;

/**
 * A person who holds a role.
 *
 * @param from first day, null: always
 * @param until last day, null: open
 */
public record Member(String id, String personId, MemberRole role, PartialDate from, PartialDate until) {

  public boolean holdsOn(LocalDate day) {
    return new Tenure(from, until, null).holdsOn(day);
  }
}

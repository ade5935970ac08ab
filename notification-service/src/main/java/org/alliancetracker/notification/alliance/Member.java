package org.alliancetracker.notification.alliance;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.envelope.Tenure;

/**
 * A person who holds or held a role.
 *
 * @param partnerId for whom, null: for nobody
 * @param from first day, null: always
 * @param until last day, null: open
 * @param stoodDownAt when it was recorded that the role was ended, null: it was not
 */
public record Member(
    String id, String personId, MemberRole role, String partnerId, PartialDate from, PartialDate until, Instant stoodDownAt) {

  /** Within its days, and not ended before {@code moment}. */
  boolean heldOn(LocalDate day, Instant moment) {
    return new Tenure(from, until, null).holdsOn(day) && (stoodDownAt == null || stoodDownAt.isAfter(moment));
  }

  boolean isOver(LocalDate day) {
    return new Tenure(from, until, null).isOver(day);
  }

  Member stoodDown(Instant at) {
    return new Member(id, personId, role, partnerId, from, until, at);
  }
}

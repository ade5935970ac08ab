package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A role that a person holds in the alliance, perhaps for a partner and for a period.
 *
 * @param until the last day, or null while open
 * @param stoodDownOn when it was ended by a command, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Member(
    String id,
    String personId,
    MemberRole role,
    String partnerId,
    PartialDate from,
    PartialDate until,
    PartialDate stoodDownOn) {

  /** Of a date that is not known to the day, the wider reading counts: nobody loses a role for want of a day. */
  public boolean active(LocalDate today) {
    boolean begun = from == null || !from.firstDay().isAfter(today);
    boolean ended = until != null && until.lastDay().isBefore(today);
    return stoodDownOn == null && begun && !ended;
  }

  boolean staysAsLongAs(Member other) {
    return until == null || other.until != null && !until.lastDay().isBefore(other.until.lastDay());
  }

  Member stoodDown(PartialDate day) {
    return new Member(id, personId, role, partnerId, from, until, day);
  }
}

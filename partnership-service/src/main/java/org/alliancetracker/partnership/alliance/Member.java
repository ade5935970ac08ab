package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.envelope.Tenure;

/**
 * A role that a person holds in the alliance, perhaps for a partner and for a period.
 *
 * @param until the last day, or null while open
 * @param stoodDownOn when it was ended by a command, or null
 * @param partnerLeftOn when the partner for which it was held left, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Member(
    String id,
    String personId,
    MemberRole role,
    String partnerId,
    PartialDate from,
    PartialDate until,
    PartialDate stoodDownOn,
    PartialDate partnerLeftOn) {

  public boolean active(LocalDate today) {
    return new Tenure(from, until, stoodDownOn, partnerLeftOn).holdsOn(today);
  }

  /** By a command or with its partner, whatever period was said: it never holds again. */
  boolean ended() {
    return stoodDownOn != null || partnerLeftOn != null;
  }

  boolean staysAsLongAs(Member other) {
    return until == null || other.until != null && !until.lastDay().isBefore(other.until.lastDay());
  }

  Member stoodDown(PartialDate day) {
    return new Member(id, personId, role, partnerId, from, until, day, partnerLeftOn);
  }

  Member leftWithPartner(PartialDate day) {
    return new Member(id, personId, role, partnerId, from, until, stoodDownOn, day);
  }
}

package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A signed text between some of the partners.
 *
 * @param kind null while unknown
 * @param partnerIds signatories, as far as known
 * @param amendments what each amendment changed, oldest first
 * @param renewals how often the term was prolonged
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Agreement(
    String id,
    AgreementKind kind,
    String title,
    List<String> partnerIds,
    PartialDate signedOn,
    PartialDate termFrom,
    PartialDate termUntil,
    List<String> amendments,
    int renewals,
    String source,
    PartialDate terminatedOn,
    String terminatedBecause) {

  public Agreement {
    partnerIds = Listed.of(partnerIds);
    amendments = Listed.of(amendments);
  }

  /** Whether it was terminated or its term lies behind on that day; of a partial date the last day counts. */
  public boolean over(LocalDate day) {
    return terminatedOn != null || DueDates.late(termUntil, day);
  }

  /** Whether it holds on that day: its term has begun, as far as anybody said when, and it is not over. */
  public boolean inForce(LocalDate day) {
    return !over(day) && (termFrom == null || !termFrom.firstDay().isAfter(day));
  }

  Agreement amended(String subject, PartialDate newTerm) {
    return new Agreement(id, kind, title, partnerIds, signedOn, termFrom, newTerm == null ? termUntil : newTerm,
        subject == null ? amendments : Listed.with(amendments, subject), renewals, source, terminatedOn,
        terminatedBecause);
  }

  Agreement renewed(PartialDate newTerm) {
    return new Agreement(id, kind, title, partnerIds, signedOn, termFrom, newTerm, amendments, renewals + 1, source,
        terminatedOn, terminatedBecause);
  }

  Agreement terminated(PartialDate day, String reason) {
    return new Agreement(id, kind, title, partnerIds, signedOn, termFrom, termUntil, amendments, renewals, source, day,
        reason);
  }
}

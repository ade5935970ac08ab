package org.alliancetracker.gateway.service.partnership;

import java.util.List;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.envelope.PartialDate;

/** A signed text between some of the partners. */
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
    partnerIds = Lists.of(partnerIds);
    amendments = Lists.of(amendments);
  }
}

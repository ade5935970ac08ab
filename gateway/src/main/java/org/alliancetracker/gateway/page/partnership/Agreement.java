package org.alliancetracker.gateway.page.partnership;

import java.util.List;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Words;

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

  /** Its own title, else its kind. */
  public String name(Words words) {
    return title != null ? title : kind != null ? words.code(kind) : words.say("history.an-agreement");
  }
}

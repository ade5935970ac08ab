package org.alliancetracker.partnership.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementAmended;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementRenewed;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementSigned;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementTerminated;
import org.alliancetracker.contract.envelope.PartialDate;

/** All agreements, ended ones too. */
public record Agreements(List<Agreement> all) {

  static final Agreements NONE = new Agreements(List.of());

  public Agreements {
    all = Listed.of(all);
  }

  public Optional<Agreement> find(String id) {
    return all.stream().filter(agreement -> agreement.id().equals(id)).findFirst();
  }

  /** Those that were signed and are not over, also where their term begins later. */
  public Stream<Agreement> notOver(LocalDate day) {
    return all.stream().filter(one -> !one.over(day));
  }

  public Stream<Agreement> inForce(LocalDate day) {
    return all.stream().filter(one -> one.inForce(day));
  }

  Agreements signed(AgreementSigned event, PartialDate day) {
    return new Agreements(Listed.with(all, new Agreement(event.agreementId(), event.kind(), event.title(),
        event.partnerIds(), day, event.termFrom(), event.termUntil(), List.of(), 0, event.source(), null, null)));
  }

  Agreements amended(AgreementAmended event) {
    return changed(event.agreementId(), one -> one.amended(event.subject(), event.termUntil()));
  }

  Agreements renewed(AgreementRenewed event) {
    return changed(event.agreementId(), one -> one.renewed(event.termUntil()));
  }

  Agreements terminated(AgreementTerminated event, PartialDate day) {
    return changed(event.agreementId(), one -> one.terminated(day, event.reason()));
  }

  private Agreements changed(String id, UnaryOperator<Agreement> how) {
    return new Agreements(Listed.changed(all, one -> one.id().equals(id), how));
  }
}

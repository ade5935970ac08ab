package org.alliancetracker.notification.alliance;

import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.envelope.PartialDate;

/** A signed text; {@code termUntil} is null where no end was said. */
public record Agreement(String id, AgreementKind kind, String title, PartialDate termUntil, boolean terminated) {

  Agreement until(PartialDate end) {
    return end == null ? this : new Agreement(id, kind, title, end, terminated);
  }

  Agreement ended() {
    return new Agreement(id, kind, title, termUntil, true);
  }
}

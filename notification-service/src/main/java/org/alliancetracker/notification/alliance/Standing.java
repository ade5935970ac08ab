package org.alliancetracker.notification.alliance;

import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * Where an alliance stands.
 *
 * @param since when the stage began, as somebody said it; null where it is not known
 * @param closingReason only of a closed alliance
 * @param dormantSince null unless nothing has happened for long
 */
public record Standing(Stage stage, PartialDate since, ClosingReason closingReason, PartialDate dormantSince) {

  static Standing unknown() {
    return new Standing(null, null, null, null);
  }

  Standing entered(Stage next, PartialDate on) {
    return new Standing(next, on, null, dormantSince);
  }

  Standing closed(ClosingReason reason, PartialDate on) {
    return new Standing(Stage.CLOSED, on, reason, null);
  }

  Standing dormant(PartialDate day) {
    return new Standing(stage, since, closingReason, day);
  }
}

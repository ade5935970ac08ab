package org.alliancetracker.evaluation.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Draft;

/** Days of an evaluation are days of its alliance: no person's zone may move a deadline for the others. */
final class Today {

  private Today() {}

  static LocalDate at(Instant now) {
    return AllianceDay.at(now);
  }

  static <E> Draft<E> draft(E event, Instant now) {
    return new Draft<>(event, PartialDate.of(at(now)), false);
  }
}

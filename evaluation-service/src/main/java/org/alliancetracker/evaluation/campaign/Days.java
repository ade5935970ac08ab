package org.alliancetracker.evaluation.campaign;

import java.time.Instant;
import java.time.ZoneId;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Draft;

/** Days of an evaluation are days of its alliance: no person's zone may move a deadline for the others. */
record Days(ZoneId zone) {

  boolean passed(PartialDate deadline, Instant now) {
    return deadline != null && AllianceDay.hasPassed(deadline, now, zone);
  }

  <E> Draft<E> draft(E event, Instant now) {
    return new Draft<>(event, PartialDate.of(AllianceDay.at(now, zone)), false);
  }
}

package org.alliancetracker.notification.alliance;

import java.time.LocalDate;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A meeting whose minutes are on their way.
 *
 * @param minutesSentOn null until they are sent
 */
public record Meeting(
    String id, BodyKind body, PartialDate heldOn, PartialDate minutesSentOn, boolean minutesApproved) {

  private static final int TACIT_AFTER_DAYS = 10;

  /** Silence approves the minutes this day (ten days after they were sent, docs/domain.md, Committees); null where not open. */
  public LocalDate tacitApprovalOn() {
    return minutesSentOn == null || minutesApproved ? null : minutesSentOn.lastDay().plusDays(TACIT_AFTER_DAYS);
  }

  Meeting sent(PartialDate on) {
    return new Meeting(id, body, heldOn, on, minutesApproved);
  }

  Meeting approved() {
    return new Meeting(id, body, heldOn, minutesSentOn, true);
  }
}

package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A meeting that was held.
 *
 * @param body null where it is not known which body met
 * @param approvedTacitly null until the minutes are approved
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Meeting(
    String id,
    BodyKind body,
    String subject,
    List<String> personIds,
    PartialDate heldOn,
    PartialDate minutesSentOn,
    PartialDate minutesApprovedOn,
    Boolean approvedTacitly) {

  public Meeting {
    personIds = Listed.of(personIds);
  }

  Meeting minutesSent(PartialDate day) {
    return new Meeting(id, body, subject, personIds, heldOn, day, minutesApprovedOn, approvedTacitly);
  }

  Meeting minutesApproved(PartialDate day, boolean tacitly) {
    return new Meeting(id, body, subject, personIds, heldOn, minutesSentOn, day, tacitly);
  }
}

package org.alliancetracker.gateway.page.partnership;

import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Words;

/** A meeting that was held. */
public record Meeting(
    String id, BodyKind body, String subject, PartialDate heldOn, PartialDate minutesSentOn, PartialDate minutesApprovedOn) {

  /** Which body met, else the subject. */
  public String name(Words words) {
    return body != null ? words.code(body) : subject != null ? subject : words.say("history.a-meeting");
  }
}

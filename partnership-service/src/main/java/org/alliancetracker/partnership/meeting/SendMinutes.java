package org.alliancetracker.partnership.meeting;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MinutesSent;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** The minutes of a meeting went out to its people. */
record SendMinutes(PartialDate happenedOn, Boolean imported) implements Change {

  Decision<AllianceEvent> decide(String meetingId, Alliance alliance, Setting setting) {
    var meeting = alliance.meetings().find(meetingId);
    if (meeting.isEmpty()) {
      return Setting.refuse(Refusal.notFound());
    }
    if (meeting.get().minutesSentOn() != null) {
      return Setting.refuse(Refusal.of(PartnershipCode.MINUTES_SENT, "These minutes were sent already; nothing is to be done."));
    }
    return setting.endsBefore(meeting.get().heldOn()).map(Setting::refuse)
        .orElseGet(() -> setting.accept(new MinutesSent(meetingId)));
  }
}

package org.alliancetracker.partnership.meeting;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MinutesApproved;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** Minutes stand; {@code tacit} where nobody objected in time. Of history entered late the sending may be unknown. */
record ApproveMinutes(Boolean tacit, PartialDate happenedOn, Boolean imported) implements Change {

  Decision<AllianceEvent> decide(String meetingId, Alliance alliance, Setting setting) {
    var meeting = alliance.meetings().find(meetingId);
    if (meeting.isEmpty()) {
      return Setting.refuse(Refusal.notFound());
    }
    if (meeting.get().minutesApprovedOn() != null) {
      return Setting.refuse(
          Refusal.of(PartnershipCode.MINUTES_APPROVED, "These minutes were approved already; nothing is to be done."));
    }
    if (meeting.get().minutesSentOn() == null && !isImported()) {
      return Setting.refuse(Refusal.of(PartnershipCode.MINUTES_NOT_SENT, "Record first that these minutes were sent."));
    }
    return setting.endsBefore(meeting.get().heldOn()).or(() -> setting.endsBefore(meeting.get().minutesSentOn()))
        .map(Setting::refuse)
        .orElseGet(() -> setting.accept(new MinutesApproved(meetingId, Boolean.TRUE.equals(tacit))));
  }
}

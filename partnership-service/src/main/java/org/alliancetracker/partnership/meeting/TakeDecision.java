package org.alliancetracker.partnership.meeting;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.DecisionTaken;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** The partners decided something, in a recorded meeting or elsewhere. */
record TakeDecision(
    String text, String meetingId, PartialDate dueOn, String personId, PartialDate happenedOn, Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = new Faults().needed("text", text).id("personId", personId).id("meetingId", meetingId)
        .when(() -> meetingId != null && alliance.meetings().find(meetingId).isEmpty(),
            PartnershipCode.UNKNOWN_MEETING, "meetingId",
            "Give the id of a meeting of this alliance.")
        .period("dueOn", setting.happenedOn(), dueOn).first()
        .or(() -> alliance.meetings().find(meetingId).flatMap(meeting -> setting.endsBefore(meeting.heldOn())));
    return fault.map(Setting::refuse).orElseGet(
        () -> setting.accept(new DecisionTaken(setting.newId(), meetingId, text, dueOn, personId)));
  }
}

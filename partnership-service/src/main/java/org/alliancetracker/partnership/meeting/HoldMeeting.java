package org.alliancetracker.partnership.meeting;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MeetingHeld;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** A meeting was held; which body met may be unknown. */
record HoldMeeting(
    BodyKind body, String subject, List<String> personIds, PartialDate happenedOn, Boolean imported)
    implements Change {

  private static final int MOST_PEOPLE = 200;

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = new Faults().line("subject", subject, Faults.LINE).ids("personIds", personIds, MOST_PEOPLE).first();
    return fault.map(Setting::refuse)
        .orElseGet(() -> setting.accept(new MeetingHeld(setting.newId(), body, subject, personIds)));
  }
}

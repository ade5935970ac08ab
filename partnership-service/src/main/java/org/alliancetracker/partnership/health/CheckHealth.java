package org.alliancetracker.partnership.health;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.HealthChecked;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.partner.KnownPartner;

/** Red, amber or green, as one partner or all see it. */
record CheckHealth(HealthColour colour, String partnerId, String note, PartialDate happenedOn, Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    Faults faults = new Faults().needed("colour", colour).text("note", note);
    KnownPartner.check(faults, "partnerId", partnerId, alliance);
    return faults.first().map(Setting::refuse)
        .orElseGet(() -> setting.accept(new HealthChecked(colour, partnerId, note)));
  }
}

package org.alliancetracker.partnership.partner;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.alliancetracker.words.text.Folded;

/** An organisation joins the alliance. */
record AddPartner(
    String name,
    ActorType actorType,
    List<String> formerNames,
    String source,
    PartialDate happenedOn,
    Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    PartnerSaid said = new PartnerSaid(name, actorType, formerNames, source);
    Faults faults = new Faults();
    said.check(faults, "");
    if (faults.first().isPresent()) {
      return Setting.refuse(faults.first().get());
    }
    return taken(alliance, name)
        ? Setting.refuse(nameTaken())
        : setting.accept(said.joined(setting.newId()));
  }

  static boolean taken(Alliance alliance, String name) {
    String folded = Folded.kept(name);
    return alliance.partners().present().anyMatch(one -> Folded.kept(one.name()).equals(folded));
  }

  static Refusal nameTaken() {
    return Refusal.of(PartnershipCode.PARTNER_EXISTS, "A partner of this name takes part already; give another name.");
  }
}

package org.alliancetracker.partnership.partner;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerRenamed;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Partner;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.words.text.Folded;

/** A partner goes by another name from a day on; the former one stays known. */
record RenamePartner(String name, PartialDate happenedOn, Boolean imported) implements Change {

  Decision<AllianceEvent> decide(String partnerId, Alliance alliance, Setting setting) {
    var fault = new Faults().name("name", name).first();
    if (fault.isPresent()) {
      return Setting.refuse(fault.get());
    }
    return alliance.partners().find(partnerId)
        .map(partner -> rename(partner, alliance, setting))
        .orElseGet(() -> Setting.refuse(Refusal.notFound()));
  }

  private Decision<AllianceEvent> rename(Partner partner, Alliance alliance, Setting setting) {
    String now = Faults.orNull(name);
    if (now.equals(partner.name())) {
      return Setting.nothingToDo();
    }
    boolean samePartner = Folded.kept(now).equals(Folded.kept(partner.name()));
    return !samePartner && AddPartner.taken(alliance, now)
        ? Setting.refuse(AddPartner.nameTaken())
        : setting.accept(new PartnerRenamed(partner.id(), now, partner.name()));
  }
}

package org.alliancetracker.partnership.design;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.alliance.SdgLink;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Admission;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.partner.PartnerSaid;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.alliancetracker.partnership.rights.Rights;

/**
 * A new alliance; whoever designs it manages it. History entered late may begin in any stage, because no gate can be
 * passed in the past.
 */
record DesignAlliance(
    String name,
    String purpose,
    EntryDoor entryDoor,
    List<EntryDoor> secondaryDoors,
    List<Mode> modes,
    List<SdgLink> sdgs,
    String territory,
    String zone,
    PartialDate happenedOn,
    Stage initialStage,
    Boolean imported,
    List<String> sources,
    List<PartnerSaid> partners)
    implements Change {

  private static final int MOST_PARTNERS = 200;
  private static final int MOST_SOURCES = 50;

  Decision<AllianceEvent> decide(Alliance none, Setting setting) {
    if (none.exists()) {
      return Setting.refuse(Refusal.of(PartnershipCode.ALLIANCE_EXISTS, "This alliance exists already; design another one."));
    }
    if (!Rights.mayDesign(setting.actor())) {
      return Setting.refuse(Refusal.notAllowed(
          "Only administrators and partnership managers may design an alliance; ask one of them."));
    }
    var fault = faults().first().or(() -> Admission.future("happenedOn", happenedOn, setting.today()));
    return fault.isPresent() ? Setting.refuse(fault.get()) : setting.accept(events(setting));
  }

  private Faults faults() {
    Faults faults = new Faults().lines("sources", sources, MOST_SOURCES, Faults.ADDRESS);
    DescriptionRules.check(faults, said());
    PartnerSaid.check(faults, "partners", partners, MOST_PARTNERS);
    return faults.when(() -> initialStage != null && initialStage != Stage.DESIGN && !isImported(),
        PartnershipCode.ONLY_IMPORTED, "initialStage",
        "A new alliance begins in DESIGN; set \"imported\" for history entered late.");
  }

  private AllianceEvent[] events(Setting setting) {
    List<AllianceEvent> events = new ArrayList<>();
    events.add(new AllianceDesigned(
        DescriptionRules.tidy(said()), initialStage == null ? Stage.DESIGN : initialStage, sources));
    events.add(new MemberAppointed(
        setting.newId(), setting.actor().personId(), MemberRole.MANAGER, null, null, null));
    if (partners != null) {
      partners.forEach(partner -> events.add(partner.joined(setting.newId())));
    }
    return events.toArray(AllianceEvent[]::new);
  }

  private Description said() {
    return new Description(name, purpose, entryDoor, secondaryDoors, modes, sdgs, territory, zone);
  }
}

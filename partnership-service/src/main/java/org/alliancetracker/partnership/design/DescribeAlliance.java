package org.alliancetracker.partnership.design;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDescribed;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.alliance.SdgLink;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** The whole description as it reads from now on; what is left away becomes unknown. */
record DescribeAlliance(
    String name,
    String purpose,
    EntryDoor entryDoor,
    List<EntryDoor> secondaryDoors,
    List<Mode> modes,
    List<SdgLink> sdgs,
    String territory,
    String zone,
    PartialDate happenedOn,
    Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    Description said = new Description(name, purpose, entryDoor, secondaryDoors, modes, sdgs, territory, zone);
    Faults faults = new Faults();
    DescriptionRules.check(faults, said);
    if (faults.first().isPresent()) {
      return Setting.refuse(faults.first().get());
    }
    Description tidy = DescriptionRules.tidy(said);
    return tidy.equals(alliance.description())
        ? Setting.nothingToDo()
        : setting.accept(new AllianceDescribed(tidy));
  }
}

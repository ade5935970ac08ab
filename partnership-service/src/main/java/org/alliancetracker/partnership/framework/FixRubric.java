package org.alliancetracker.partnership.framework;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.RubricFixed;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Framework;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** By which version of which rubric the alliance will be evaluated. */
record FixRubric(String rubricId, Integer rubricVersion, PartialDate happenedOn, Boolean imported) implements Change {

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = new Faults().needed("rubricId", rubricId).id("rubricId", rubricId)
        .needed("rubricVersion", rubricVersion)
        .number("rubricVersion", rubricVersion == null ? 1 : rubricVersion, 1, 100_000).first();
    if (fault.isPresent()) {
      return Setting.refuse(fault.get());
    }
    Framework known = alliance.framework();
    return rubricId.equals(known.rubricId()) && rubricVersion == known.rubricVersion()
        ? Setting.nothingToDo()
        : setting.accept(new RubricFixed(rubricId, rubricVersion));
  }
}

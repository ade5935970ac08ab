package org.alliancetracker.partnership.change;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.partnership.alliance.Alliance;

/** What a change does to an alliance that admits it. */
@FunctionalInterface
public interface Rule {

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting);
}

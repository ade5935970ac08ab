package org.alliancetracker.partnership.portfolio;

import java.time.LocalDate;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.partnership.alliance.Folded;
import org.alliancetracker.partnership.rights.Actor;

/**
 * Which alliances a person asks for; null asks for nothing.
 *
 * @param door the primary door or a secondary one
 * @param sdg goal, 1 to 17
 * @param territory part of the territory's name
 * @param q part of a name of the alliance or of a partner, former ones too
 */
record Filters(
    Stage stage, EntryDoor door, Mode mode, Integer sdg, String territory, HealthColour health, String q) {

  Filters {
    territory = territory == null ? null : Folded.of(territory);
    q = q == null ? null : Folded.of(q);
  }

  boolean match(Row row, Actor actor, LocalDate today) {
    return (actor.everywhere() || row.readableBy(actor.personId(), today))
        && (stage == null || row.text("stage").equals(stage.name()))
        && (door == null || row.texts("doors").contains(door.code()))
        && (mode == null || row.texts("modes").contains(mode.code()))
        && (sdg == null || row.texts("sdgs").contains(String.valueOf(sdg)))
        && (territory == null || Folded.of(row.text("territory")).contains(territory))
        && (health == null || row.text("health").equals(health.code()))
        && (q == null || row.text("search").contains(q));
  }
}

package org.alliancetracker.partnership.portfolio;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.partnership.rights.Actor;
import org.alliancetracker.words.text.Folded;
import org.alliancetracker.words.text.SearchWords;

/**
 * Which alliances a person asks for; null, and words of which there are none, ask for nothing.
 *
 * @param door the primary door or a secondary one
 * @param sdg goal, 1 to 17
 * @param territory in the territory's name
 * @param q in one name, of the alliance or of a partner, former ones too
 * @param unmanaged only those whose managers are all gone, so that somebody can appoint one
 */
record Filters(
    Stage stage, EntryDoor door, Mode mode, Integer sdg, SearchWords territory, HealthColour health, SearchWords q,
    boolean unmanaged) {

  /** What a store decides by exact values of the row. */
  Map<String, Object> exact() {
    Map<String, Object> exact = new LinkedHashMap<>();
    put(exact, "row.stage", stage == null ? null : stage.name());
    put(exact, "row.doors", door == null ? null : door.code());
    put(exact, "row.modes", mode == null ? null : mode.code());
    put(exact, "row.sdgs", sdg == null ? null : sdg.toString());
    put(exact, "row.health", health == null ? null : health.code());
    return exact;
  }

  private static void put(Map<String, Object> exact, String field, String value) {
    if (value != null) {
      exact.put(field, value);
    }
  }

  /**
   * The rest: parts of texts, and who may read a row on which day.
   *
   * @param erased by id of the person: whoever was erased manages nothing any more
   */
  boolean match(Row row, Actor actor, LocalDate today, Predicate<String> erased) {
    return (actor.everywhere() || row.readableBy(actor.personId(), today))
        && (territory.isEmpty() || territory.in(Folded.kept(row.text("territory"))))
        && q.inOneOf(row.texts("searched"))
        && (!unmanaged || row.managers(today).stream().allMatch(erased));
  }
}

package org.alliancetracker.partnership.alliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.words.text.Folded;
import org.alliancetracker.words.text.OrderKey;

/** The row of an alliance in lists. Unknown values are left out; parallel lists have "" for them. */
final class AllianceRow {

  /** Characters in which one can search, enough for 500 partners: folding makes up to 18 letters of one sign. */
  private static final int MOST_SEARCHED = 100_000;

  private AllianceRow() {}

  static Map<String, Object> of(Alliance alliance) {
    Map<String, Object> row = new LinkedHashMap<>();
    if (!alliance.exists()) {
      return row;
    }
    describe(row, alliance.description());
    row.put("stage", alliance.life().stage().name());
    put(row, "furthestStage", alliance.life().furthest() == null ? null : alliance.life().furthest().name());
    row.put("dormant", alliance.life().dormant());
    row.put("imported", alliance.imported());
    partners(row, alliance.partners());
    row.put("searched", searched(alliance));
    row.put("readers", alliance.members().all().stream()
        .filter(one -> !one.ended()).map(Member::personId).distinct().toList());
    row.put("periods", Periods.of(alliance.members()).each());
    DueRow.put(row, alliance.due().toList());
    alliance.health().latest().ifPresent(check -> put(row, "health", check.colour()));
    alliance.evaluations().latestScored().ifPresent(scored -> scores(row, scored));
    row.put("lastEventAt", alliance.lastEventAt().toString());
    put(row, "lastHappenedOn", alliance.lastHappenedOn());
    return row;
  }

  private static void describe(Map<String, Object> row, Description description) {
    row.put("name", description.name());
    row.put("sortName", OrderKey.of(description.name()));
    put(row, "entryDoor", description.entryDoor());
    row.put("doors", codes(Stream.concat(
        Stream.ofNullable(description.entryDoor()), description.secondaryDoors().stream()).distinct()));
    row.put("modes", codes(description.modes().stream()));
    row.put("sdgs", description.sdgs().stream().map(link -> String.valueOf(link.goal())).distinct().toList());
    put(row, "territory", description.territory());
    put(row, "zone", description.zone());
  }

  private static void partners(Map<String, Object> row, Partners partners) {
    List<Partner> present = partners.present().toList();
    row.put("partnerNames", present.stream().map(Partner::name).toList());
    row.put("partnerTypes",
        present.stream().map(one -> one.actorType() == null ? "" : one.actorType().code()).toList());
  }

  /** Former names and partners that left are found too: people remember them. Each is a name of its own. */
  private static List<String> searched(Alliance alliance) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Folded.kept(alliance.description().name()));
    for (Partner partner : alliance.partners().all()) {
      names.add(Folded.kept(partner.name()));
      partner.formerNames().forEach(former -> names.add(Folded.kept(former)));
    }
    List<String> kept = new ArrayList<>();
    int room = MOST_SEARCHED;
    for (String name : names) {
      room -= name.length();
      if (room >= 0) {
        kept.add(name);
      }
    }
    return kept;
  }

  private static void scores(Map<String, Object> row, Evaluation scored) {
    row.put("scoresEvaluationId", scored.id());
    row.put("scoresFictitious", scored.fictitious() || scored.scores().fictitious());
    scored.scores().dimensions().stream()
        .filter(one -> one.dimension() != null && one.score() != null)
        .forEach(one -> row.put("score_" + one.dimension().code(), one.score()));
  }

  private static List<String> codes(Stream<? extends Coded> codes) {
    return codes.map(Coded::code).toList();
  }

  private static void put(Map<String, Object> row, String name, Object value) {
    switch (value) {
      case null -> { }
      case Coded coded -> row.put(name, coded.code());
      case PartialDate date -> row.put(name, date.toString());
      default -> row.put(name, value);
    }
  }
}

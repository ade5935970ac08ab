package org.alliancetracker.endtoend.ledger;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A small flawless ledger with its history, for tests that spoil it. */
final class Doctored {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final Command DESIGN = command("k1", "design", null, "m1", "alliance.designed.v1");
  static final Command PLAN = command("k2", "plan", "a", "m2", "alliance.milestone.planned.v1");
  static final Command CLAIM = command("k3", "claim", "a", "m3", "alliance.claim.recorded.v1");

  static final Happened DESIGNED = happened(1, "alliance.designed.v1", "m1");
  static final Happened APPOINTED = happened(2, "alliance.member.appointed.v1", "somebody");
  static final Happened PLANNED = happened(3, "alliance.milestone.planned.v1", "m2");
  static final Happened CLAIMED = happened(4, "alliance.claim.recorded.v1", "m3");

  private Doctored() {
  }

  static Command command(String key, String kind, String stream, String mark, String type) {
    return new Command(key, kind, "manager", "/api/x", "{}", stream, mark, type, null);
  }

  static Happened happened(long version, String type, String text) {
    return new Happened("a", version, type, "person-manager", "2026-11-22T10:00:00Z", false, "2026-11-22",
        JSON.createObjectNode().put("text", text));
  }

  static Happened renamed(long version, String name, String formerName) {
    return new Happened("a", version, "alliance.partner.renamed.v1", "person-manager", "2026-11-22T10:00:00Z", false,
        "2026-11-22", JSON.createObjectNode().put("name", name).put("formerName", formerName));
  }

  static List<Line> ledger() {
    return List.of(Line.invoked(DESIGN), Line.acknowledged("k1", "a", 2), Line.invoked(PLAN), Line.unknown("k2"),
        Line.invoked(PLAN), Line.acknowledged("k2", "a", 3), Line.invoked(CLAIM), Line.acknowledged("k3", "a", 4));
  }

  static Map<String, List<Happened>> histories(Happened... events) {
    return Map.of("a", List.of(events));
  }
}

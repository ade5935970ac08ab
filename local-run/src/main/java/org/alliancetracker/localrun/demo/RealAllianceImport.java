package org.alliancetracker.localrun.demo;

import java.util.List;
import java.util.Map;

/** Enters one real alliance late: as recorded, with nothing added. */
final class RealAllianceImport {

  private static final String CLOSED = "CLOSED";
  private static final String CLOSURE = "closure";

  private final DemoApi.Session manager;
  private final RealAlliance alliance;
  private final String key;
  private String path;

  RealAllianceImport(DemoApi.Session manager, RealAlliance alliance, String key) {
    this.manager = manager;
    this.alliance = alliance;
    this.key = key;
  }

  /** The alliance's id. */
  String run() {
    String id = manager.post("/api/alliances", key, design()).text("id");
    path = "/api/alliances/" + id;
    milestones();
    claims();
    if (alliance.stage().equals(CLOSED)) {
      close();
    }
    return id;
  }

  /** An alliance that has ended enters as it was before, so that its end is an event of its own. */
  private Map<String, Object> design() {
    List<Map<String, Object>> partners = alliance.partners().stream().map(each -> Body.of("name", each.name(),
        "actorType", each.actorType(), "formerNames", each.formerNames(), "source", alliance.onlySource())).toList();
    return Body.imported("name", alliance.name(), "purpose", alliance.summary(), "entryDoor", alliance.entryDoor(),
        "modes", alliance.modes(), "territory", alliance.territory(), "happenedOn", alliance.firstKnown(),
        "initialStage", alliance.stage().equals(CLOSED) ? "STEERING" : alliance.stage(), "sources", alliance.sources(),
        "partners", partners);
  }

  private void milestones() {
    for (int i = 0; i < alliance.milestones().size(); i++) {
      RealAlliance.Milestone each = alliance.milestones().get(i);
      manager.post(path + "/milestones", key + "-milestone-" + (i + 1), Body.imported("kind", each.kind(), "title",
          each.title(), "reachedOn", each.date(), "source", alliance.onlySource()));
    }
  }

  private void claims() {
    int number = 1;
    for (RealAlliance.Outcome each : alliance.outcomes()) {
      claim(number++, "outcome", each);
    }
    for (RealAlliance.Dispute dispute : alliance.conflictingClaims()) {
      for (RealAlliance.Outcome each : dispute.claims()) {
        claim(number++, dispute.about(), each);
      }
    }
  }

  private void claim(int number, String about, RealAlliance.Outcome said) {
    manager.post(path + "/claims", key + "-claim-" + number, Body.imported("about", about, "text", said.claim(), "asOf",
        said.asOf(), "source", said.source(), "happenedOn", said.asOf()));
  }

  private void close() {
    String day = alliance.milestones().stream().filter(each -> CLOSURE.equals(each.kind()))
        .map(RealAlliance.Milestone::date).reduce(alliance.firstKnown(), (former, later) -> later);
    manager.post(path + "/close", key + "-close", Body.imported("reason", "unknown", "happenedOn", day));
  }
}

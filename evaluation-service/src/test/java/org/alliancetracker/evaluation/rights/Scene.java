package org.alliancetracker.evaluation.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.right.Asker;

/**
 * Two alliances with an open and a closed evaluation each, and everybody who may ask: each role is held in the first one, or was, and
 * none in the other; {@code invited} is to answer in the first one and holds no role.
 */
final class Scene {

  private final Program program = Program.get();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> own;
  private final Map<String, String> other;

  Scene() {
    String id = Alliances.known();
    for (MemberRole role : MemberRole.values()) {
      program.lifecycle().appointed(id, person(role, "own"), role, null);
      Alliances.awaitVersion(id, program.lifecycle().appointed(id, person(role, "former"), role, "2020"));
    }
    own = evaluated(id);
    other = evaluated(Alliances.known());
  }

  List<Asker> askers() {
    List<Asker> askers = new ArrayList<>();
    for (String office : List.of(ActingPerson.ADMINISTRATOR, ActingPerson.PARTNERSHIP_MANAGER, "nobody")) {
      askers.add(new Asker(office, "other", program.as(office + "-" + mark, office), other));
    }
    askers.add(new Asker("invited", "own", program.as("carl"), own));
    for (MemberRole role : MemberRole.values()) {
      askers.add(new Asker(role.code(), "own", program.as(person(role, "own")), own));
      askers.add(new Asker(role.code(), "other", program.as(person(role, "own")), other));
      askers.add(new Asker(role.code(), "former", program.as(person(role, "former")), own));
    }
    return askers;
  }

  private String person(MemberRole role, String where) {
    return role.code() + "-" + where + "-" + mark;
  }

  /** Those of Alliances manage it besides, so that nothing here depends on who asks. */
  private Map<String, String> evaluated(String alliance) {
    Caller manager = program.as("maud");
    String closed = Alliances.campaign(alliance);
    manager.post("/api/evaluations/" + closed + "/close", "{\"override\": {\"reason\": \"r\"}}").ok();
    return Map.of("alliances/{allianceId}", "alliances/" + alliance,
        "evaluations/{evaluationId}", "evaluations/" + Alliances.campaign(alliance),
        "evaluations/{evaluationId}/result", "evaluations/" + closed + "/result",
        "rubrics/{id}", "rubrics/alliance-default", "{version}", "1");
  }
}

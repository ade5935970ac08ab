package org.alliancetracker.partnership.rights;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationOpened;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.http.Service;
import org.alliancetracker.testing.right.Asker;
import tools.jackson.databind.json.JsonMapper;

/** Two alliances with one of each, and everybody who may ask: each role is held in the first one, or was, and none in the other. */
final class Scene {

  private final Service service;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> own;
  private final Map<String, String> other;

  private Scene(Service service) {
    this.service = service;
    this.own = alliance("own");
    this.other = alliance("other");
  }

  static Scene in(Service service) {
    Scene scene = new Scene(service);
    for (MemberRole role : MemberRole.values()) {
      scene.appointed(role, "own", "");
      scene.appointed(role, "former", ", 'until': '2020'");
    }
    scene.awaitLists();
    return scene;
  }

  /** An office is asked about an alliance in which it has no role; it says nothing of one more role or less. */
  List<Asker> askers() {
    List<Asker> askers = new ArrayList<>();
    for (String office : List.of(ActingPerson.ADMINISTRATOR, ActingPerson.PARTNERSHIP_MANAGER, "nobody")) {
      askers.add(asker(office, "other", new ActingPerson(office + "-" + mark, Set.of(office), "en"), other));
    }
    for (MemberRole role : MemberRole.values()) {
      askers.add(asker(role.code(), "own", person(role, "own"), own));
      askers.add(asker(role.code(), "other", person(role, "own"), other));
      askers.add(asker(role.code(), "former", person(role, "former"), own));
    }
    return askers;
  }

  private Asker asker(String who, String where, ActingPerson person, Map<String, String> ids) {
    return new Asker(who, where, service.as(person), ids);
  }

  private ActingPerson person(MemberRole role, String where) {
    return new ActingPerson(role.code() + "-" + where + "-" + mark, Set.of(), "en");
  }

  private void appointed(MemberRole role, String where, String until) {
    service.post(ADA, path(own) + "/members",
        "{'personId': '" + person(role, where).personId() + "', 'role': '" + role.code() + "'" + until + "}").ok();
  }

  private static String path(Map<String, String> ids) {
    return "/api/" + ids.get("alliances/{id}");
  }

  private Map<String, String> alliance(String name) {
    String id = service.designed(ADA, "Walked over, " + name + " " + mark);
    String at = "/api/alliances/" + id;
    String person = service.post(ADA, "/api/people", "{'name': 'Walked over'}").ok().text("personId");
    Map<String, String> ids = new HashMap<>(Map.of("alliances/{id}", "alliances/" + id, "{personId}", person));
    ids.put("{partnerId}", told(at + "/partners", "{'name': 'A partner'}", "partnerId"));
    ids.put("{memberId}", told(at + "/members", "{'personId': '" + person + "', 'role': 'observer'}", "memberId"));
    ids.put("{agreementId}", told(at + "/agreements", "{'kind': 'framework'}", "agreementId"));
    ids.put("{meetingId}", told(at + "/meetings", "{'body': 'steering_committee'}", "meetingId"));
    ids.put("{contributionId}",
        told(at + "/contributions", "{'partnerId': '" + ids.get("{partnerId}") + "', 'kind': 'time'}", "contributionId"));
    ids.put("{milestoneId}", told(at + "/milestones", "{'title': 'Planned', 'dueOn': '2099'}", "milestoneId"));
    ids.put("{evaluationId}", evaluation(id));
    return ids;
  }

  private String told(String path, String body, String idField) {
    return service.post(ADA, path, body).ok().text(idField);
  }

  private String evaluation(String alliance) {
    String evaluation = UUID.randomUUID().toString();
    EvaluationOpened event = new EvaluationOpened(alliance, "First look", "alliance-default", 1, null, List.of(), true);
    service.topics().send(EvaluationEvents.TOPIC, alliance, EnvelopeCodec.write(new Envelope(Envelope.idOf(evaluation, 1),
        "/evaluation-service", EvaluationEvents.codec().typeOf(event), evaluation, 1, alliance, PartialDate.parse("2025-11-01"),
        Instant.parse("2025-11-01T10:00:00Z"), "eva", null, false, JsonMapper.shared().valueToTree(event))));
    await().until(() -> service.get(ADA, "/api/alliances/" + alliance).ok().json().path("evaluations").size() == 1);
    return evaluation;
  }

  /** Whom one sees is read from rows, which come a moment later. */
  private void awaitLists() {
    await().until(() -> Arrays.stream(MemberRole.values()).allMatch(role ->
        service.get(person(role, "own"), "/api/people/" + own.get("{personId}")).accepted()));
  }
}

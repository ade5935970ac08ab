package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WholeLifeTest {

  private final Service service = service();

  @Test
  void anAllianceIsDesignedSteeredEvaluatedAndClosedOverHttp() {
    Reply designed = service.post(PAUL, "/api/alliances", """
        {'name': 'Log\\u2019ins', 'purpose': 'Logistics that employ disabled people',
         'entryDoor': 'societal_innovation', 'modes': ['economic_cooperation'],
         'sdgs': [{'goal': 17, 'target': '17.17'}], 'territory': 'France', 'happenedOn': '2011',
         'partners': [{'name': 'Ares', 'actorType': 'association'},
                      {'name': 'GXO', 'actorType': 'company_large', 'formerNames': ['XPO']}]}""");
    assertThat(designed.status()).isEqualTo(201);
    String id = designed.json().path("id").stringValue();
    assertThat(designed.header("Location")).isEqualTo("/api/alliances/" + id);
    assertThat(designed.header("ETag")).isEqualTo("\"4\"");
    assertThat(designed.json().path("version").intValue()).isEqualTo(4);

    Reply refused = service.post(PAUL, at(id, "stage"), "{'to': 'STEERING'}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("gate-not-passed");
    assertThat(texts(refused.json().path("unmetConditions"))).containsExactly(
        "objectives_agreed", "rubric_fixed", "governance_agreed", "agreement_signed");

    service.post(PAUL, at(id, "objectives"), "{'objectives': [{'text': 'jobs', 'corner': 'human_wealth'}]}").ok();
    service.post(PAUL, at(id, "rubric"), "{'rubricId': 'alliance', 'rubricVersion': 1}").ok();
    service.post(PAUL, at(id, "governance"),
        "{'bodies': [{'kind': 'steering_committee', 'cadence': 'quarterly'}]}").ok();
    String agreement = service.post(PAUL, at(id, "agreements"),
        "{'kind': 'framework', 'happenedOn': '2011-06', 'termUntil': '2014'}").ok()
        .json().path("agreementId").stringValue();
    service.post(PAUL, at(id, "agreements/" + agreement + "/renew"), "{'termUntil': '2027-03', 'tacit': true}").ok();
    service.post(PAUL, at(id, "stage"), "{'to': 'STEERING', 'happenedOn': '2011-09'}").ok();

    service.post(PAUL, at(id, "milestones"), "{'kind': 'kickoff', 'reachedOn': '2011-10-03'}").ok();
    String planned = service.post(PAUL, at(id, "milestones"), "{'title': 'Site of Lieusaint', 'dueOn': '2023'}").ok()
        .json().path("milestoneId").stringValue();
    service.post(PAUL, at(id, "milestones/" + planned + "/reschedule"), "{'dueOn': '2023-05', 'reason': 'works'}").ok();
    service.post(PAUL, at(id, "milestones/" + planned + "/reach"), "{'happenedOn': '2023-05-22'}").ok();
    service.post(PAUL, at(id, "meetings"), "{'body': 'steering_committee', 'happenedOn': '2026-05-03'}").ok();
    service.post(PAUL, at(id, "stage"), "{'to': 'EVALUATION'}").ok();

    Reply notYet = service.post(PAUL, at(id, "close"), "{'reason': 'purpose_achieved'}");
    assertThat(texts(notYet.json().path("unmetConditions"))).containsExactly("evaluation_closed", "result_noted");
    service.post(PAUL, at(id, "close"),
        "{'reason': 'purpose_achieved', 'override': {'reason': 'evaluated elsewhere'}}").ok();
    assertThat(service.post(PAUL, at(id, "milestones"), "{'title': 'late'}").code()).isEqualTo("alliance-closed");

    JsonNode detail = service.get(PAUL, "/api/alliances/" + id).ok().json();
    assertThat(detail.path("stage").stringValue()).isEqualTo("CLOSED");
    assertThat(detail.path("closing").path("reason").stringValue()).isEqualTo("purpose_achieved");
    assertThat(detail.path("begunOn").stringValue()).isEqualTo("2011");
    assertThat(detail.path("milestones").get(1).path("formerDueOn").get(0).stringValue()).isEqualTo("2023");
    assertThat(texts(detail.path("passages").get(3).path("unmetConditions"))).hasSize(2);

    JsonNode history = service.get(PAUL, "/api/alliances/" + id + "/history").ok().json().path("items");
    assertThat(history.size()).isEqualTo(detail.path("version").intValue());
    assertThat(history.get(0).path("type").stringValue()).isEqualTo("alliance.designed.v1");
  }

  private static String at(String id, String what) {
    return "/api/alliances/" + id + "/" + what;
  }

  private static java.util.List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::stringValue).toList();
  }
}

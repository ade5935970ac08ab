package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.UUID;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.ReadByOffice;
import org.alliancetracker.testing.http.Reply;
import org.alliancetracker.testing.log.NotedLines;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  private static final ActingPerson EVE = new ActingPerson("eve", Set.of(), "en");

  private final Service service = service();
  private final String id = service.designed(PAUL, "Outcomes");
  private final String milestones = "/api/alliances/" + id + "/milestones";

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  @Test
  void anAcceptedCommandAnswersItsVersionThreeTimes() {
    Reply answer = service.post(PAUL, milestones, "{'title': 'A'}").ok();

    assertThat(answer.json().path("version").intValue()).isEqualTo(3);
    assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    assertThat(answer.header("Alliance-Version")).isEqualTo(id + ":3");
  }

  @Test
  void aRepeatedCommandAnswersTheSameAndHappensOnce() {
    String key = newKey();
    Reply first = service.post(PAUL, milestones, "{'title': 'A'}", "Idempotency-Key", key).ok();
    service.post(PAUL, milestones, "{'title': 'B'}").ok();
    Reply again = service.post(PAUL, milestones, "{'title': 'A'}", "Idempotency-Key", key).ok();

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(service.get(PAUL, "/api/alliances/" + id).json().path("milestones").size()).isEqualTo(2);
  }

  @Test
  void aRepeatedDesignMakesOneAlliance() {
    String key = newKey();
    Reply first = service.post(PAUL, "/api/alliances", "{'name': 'Once " + key + "'}", "Idempotency-Key", key).ok();
    Reply again = service.post(PAUL, "/api/alliances", "{'name': 'Once " + key + "'}", "Idempotency-Key", key).ok();

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void aKeyIsNotUsedForTwoRequestsAndBelongsToOnePerson() {
    String key = newKey();
    service.post(PAUL, milestones, "{'title': 'A'}", "Idempotency-Key", key).ok();

    Reply reused = service.post(PAUL, milestones, "{'title': 'B'}", "Idempotency-Key", key);
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.code()).isEqualTo("idempotency-key-reused");
    service.post(ADA, milestones, "{'title': 'B'}", "Idempotency-Key", key).ok();
  }

  @Test
  void anOutdatedVersionIsAConflictAndWritesNothing() {
    Reply first = service.post(PAUL, milestones, "{'title': 'A'}", "If-Match", "\"2\"").ok();
    Reply late = service.post(PAUL, milestones, "{'title': 'B'}", "If-Match", "\"2\"");

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("version-conflict");
    assertThat(late.json().path("currentVersion").longValue()).isEqualTo(first.json().path("version").longValue());
    assertThat(service.get(PAUL, "/api/alliances/" + id).json().path("milestones").size()).isEqualTo(1);
  }

  @Test
  void aRefusalNamesCodeAndFieldAndIsAProblem() {
    Reply refused = service.post(PAUL, milestones, "{'title': 'A', 'reachedOn': '2099'}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.code()).isEqualTo("in-the-future");
    assertThat(refused.json().path("field").stringValue()).isEqualTo("reachedOn");
    assertThat(refused.json().path("detail").stringValue()).endsWith(".");
  }

  @Test
  void whatOneMayNotSeeIsNotThereByAnyWay() {
    assertThat(service.get(EVE, "/api/alliances/" + id).status()).isEqualTo(404);
    assertThat(service.get(EVE, "/api/alliances/" + id + "/history").status()).isEqualTo(404);
    assertThat(service.get(EVE, "/api/alliances/" + id + "?on=2026").status()).isEqualTo(404);
    assertThat(service.post(EVE, milestones, "{'title': 'A'}").status()).isEqualTo(404);
    assertThat(service.get(EVE, "/api/alliances/nothing").json())
        .isEqualTo(service.get(EVE, "/api/alliances/" + id).json());
  }

  @Test
  void aPartnershipManagerSeesWhatShePlaysAPartInAndNothingElse() {
    ActingPerson pam = new ActingPerson("pam-" + id, Set.of(ActingPerson.PARTNERSHIP_MANAGER), "en");
    String own = service.designed(pam, "Of pam " + id);

    assertThat(service.get(pam, "/api/alliances/" + id).status()).isEqualTo(404);
    assertThat(service.post(pam, milestones, "{'title': 'A'}").status()).isEqualTo(404);
    service.post(pam, "/api/alliances/" + own + "/milestones", "{'title': 'A'}").ok();
    await().untilAsserted(() -> assertThat(service.get(pam, "/api/alliances").ok().json().path("items"))
        .extracting(item -> item.path("id").asString()).containsExactly(own));

    service.post(PAUL, "/api/alliances/" + id + "/members", "{'personId': 'pam-" + id + "', 'role': 'observer'}").ok();
    assertThat(service.get(pam, "/api/alliances/" + id).ok().json().path("permissions").toString()).isEqualTo("[\"READ\"]");
    await().untilAsserted(() -> assertThat(service.get(pam, "/api/alliances").ok().json().path("items"))
        .filteredOn(item -> item.path("id").asString().equals(id)).singleElement()
        .satisfies(item -> assertThat(item.path("permissions").toString()).isEqualTo("[\"READ\"]")));
  }

  @Test
  void thatAnAdministratorReadsByOfficeIsOneLineInTheLog() {
    try (NotedLines log = NotedLines.of(ReadByOffice.class)) {
      service.get(ADA, "/api/alliances/" + id).ok();
      service.get(PAUL, "/api/alliances/" + id).ok();
      String own = service.designed(ADA, "Ada's own");
      service.get(ADA, "/api/alliances/" + own).ok();

      assertThat(log.all()).filteredOn(line -> line.contains(id) || line.contains(own))
          .containsExactly("read by office person=\"ada\" alliance=\"" + id + "\"");
    }
  }

  @Test
  void whoSeesButMayNotWriteIsTold() {
    service.post(PAUL, "/api/alliances/" + id + "/members", "{'personId': 'olga', 'role': 'observer'}").ok();
    ActingPerson olga = new ActingPerson("olga", Set.of(), "en");

    assertThat(service.get(olga, "/api/alliances/" + id).ok().json().path("permissions").toString())
        .isEqualTo("[\"READ\"]");
    Reply refused = service.post(olga, milestones, "{'title': 'A'}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("not-allowed");
  }

  @Test
  void onlyWhoMayDesignDoes() {
    assertThat(service.post(EVE, "/api/alliances", "{'name': 'A'}").status()).isEqualTo(403);
  }
}

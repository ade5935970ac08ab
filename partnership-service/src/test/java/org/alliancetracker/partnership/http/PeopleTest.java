package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PeopleTest {

  private final Service service = service();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  private Reply enter(ActingPerson person, String more, String... headers) {
    return service.post(person, "/api/people",
        "{'name': 'Mia " + unique + "', 'email': 'mia@example.org', 'language': 'en'" + more + "}", headers);
  }

  @Test
  void aPersonIsEnteredChangedErasedAndOthersAreToldEachTime() {
    Reply entered = enter(ADA, ", 'personId': 'mia-" + unique + "'").ok();
    assertThat(entered.status()).isEqualTo(201);
    assertThat(entered.header("ETag")).isEqualTo("\"1\"");
    String at = entered.header("Location");

    service.put(ADA, at, "{'name': 'Mia B', 'email': 'mia.b@example.org', 'zone': 'Indian/Reunion'}").ok();
    await().untilAsserted(() -> assertThat(last()).isEqualTo(new PersonRecord(
        "mia-" + unique, 2, "Mia B", "mia.b@example.org", "fr", "Indian/Reunion", false)));

    service.post(ADA, at + "/erase", "").ok();
    await().untilAsserted(() -> assertThat(last())
        .isEqualTo(new PersonRecord("mia-" + unique, 3, null, null, null, null, true)));
    assertThat(service.get(PAUL, at).json().has("email")).isFalse();
    assertThat(service.post(ADA, at + "/erase", "").ok().json().path("revision").intValue()).isEqualTo(3);
    assertThat(service.put(ADA, at, "{'name': 'Mia'}").code()).isEqualTo("person-erased");
  }

  private PersonRecord last() {
    return service.topics().records(PeopleTopic.TOPIC, "mia-" + unique).stream().map(each -> PeopleTopic.read(each.value()))
        .reduce((one, later) -> later).orElse(null);
  }

  @Test
  void theSameRequestSentAgainMakesOnePerson() {
    String key = UUID.randomUUID().toString();
    Reply first = enter(PAUL, "", "Idempotency-Key", key).ok();

    assertThat(enter(PAUL, "", "Idempotency-Key", key).ok().json()).isEqualTo(first.json());
    assertThat(enter(PAUL, ", 'zone': 'Europe/Paris'", "Idempotency-Key", key).code())
        .isEqualTo("idempotency-key-reused");
    assertThat(enter(PAUL, "").ok().json().path("personId")).isNotEqualTo(first.json().path("personId"));
  }

  @Test
  void anIdIsChosenByAdministratorsAndTakenOnce() {
    enter(ADA, ", 'personId': 'fix-" + unique + "'").ok();

    assertThat(enter(ADA, ", 'personId': 'fix-" + unique + "'").code()).isEqualTo("person-exists");
    assertThat(enter(PAUL, ", 'personId': 'my-" + unique + "'").status()).isEqualTo(403);
  }

  @Test
  void anOutdatedRevisionIsAConflictUnlessNothingWouldChange() {
    String at = enter(PAUL, "").ok().header("Location");
    String body = "{'name': 'Other'}";
    service.put(ADA, at, body, "If-Match", "\"1\"").ok();

    assertThat(service.put(ADA, at, body, "If-Match", "\"1\"").ok().header("ETag")).isEqualTo("\"2\"");
    assertThat(service.put(ADA, at, "{'name': 'Third'}", "If-Match", "\"1\"").code()).isEqualTo("version-conflict");
  }

  @Test
  void smuggledHeadersAreRefused() {
    assertThat(service.post(PAUL, "/api/people",
        "{'name': 'Mia', 'email': 'mia@example.org\\r\\nBcc: eve@example.org'}").code()).isEqualTo("not-an-address");
    assertThat(service.post(PAUL, "/api/people",
        "{'name': 'Mia', 'email': 'mia\\u760D\\u760Abcc@example.org'}").code()).isEqualTo("not-an-address");
    assertThat(service.post(PAUL, "/api/people", "{'name': 'Mia\\r\\nBcc: eve'}").code())
        .isEqualTo("control-character");
  }

  @Test
  void othersSeeThoseTheyWorkWithByNameOnly() {
    String colleague = enter(PAUL, "").ok().json().path("personId").stringValue();
    String stranger = enter(PAUL, "").ok().json().path("personId").stringValue();
    ActingPerson olga = new ActingPerson("olga-" + unique, Set.of(), "en");
    String members = "/api/alliances/" + service.designed(PAUL, "People " + unique) + "/members";
    service.post(PAUL, members, "{'personId': '" + olga.personId() + "', 'role': 'observer'}").ok();
    service.post(PAUL, members, "{'personId': '" + colleague + "', 'role': 'broker'}").ok();

    await().untilAsserted(() -> assertThat(service.get(olga, "/api/people/" + colleague).status()).isEqualTo(200));
    assertThat(service.get(olga, "/api/people/" + colleague).json().has("email")).isFalse();
    assertThat(service.get(olga, "/api/people/" + stranger).status()).isEqualTo(404);
    assertThat(service.get(olga, "/api/people").ok().body()).contains(colleague).doesNotContain(stranger);
    assertThat(service.post(olga, "/api/people", "{'name': 'A'}").status()).isEqualTo(403);
    assertThat(service.post(olga, "/api/people/" + colleague + "/erase", "").status()).isEqualTo(403);
  }

  @Test
  void anAddressIsShownToAdministratorsAndToManagersOfACommonAlliance() {
    String mia = enter(PAUL, "").ok().text("personId");
    String alliance = "/api/alliances/" + service.designed(PAUL, "Addresses " + unique) + "/members";
    ActingPerson maud = new ActingPerson("maud-" + unique, Set.of(), "en");
    ActingPerson bert = new ActingPerson("bert-" + unique, Set.of(), "en");
    ActingPerson pam = new ActingPerson("pam-" + unique, Set.of(ActingPerson.PARTNERSHIP_MANAGER), "en");
    String at = "/api/people/" + mia;
    for (String role : List.of("{'personId': 'maud-" + unique + "', 'role': 'manager'}",
        "{'personId': 'bert-" + unique + "', 'role': 'broker'}", "{'personId': '" + mia + "', 'role': 'observer'}")) {
      service.post(PAUL, alliance, role).ok();
    }
    await().untilAsserted(() -> assertThat(service.get(maud, at).json().has("email")).as("a manager of hers").isTrue());

    assertThat(service.get(ADA, at).json().has("email")).isTrue();
    assertThat(service.get(maud, "/api/people?q=" + unique).ok().json().path("items").path(0).has("email")).as("in the list too").isTrue();
    assertThat(service.get(bert, at).ok().json().has("email")).as("no manager").isFalse();
    assertThat(service.get(pam, at).ok().json().has("email")).as("manager of others").isFalse();
    assertThat(service.get(pam, "/api/people?q=" + unique).ok().body()).contains(mia).doesNotContain("mia@");
    assertThat(service.get(pam, "/api/people?ids=" + mia).ok().body()).contains(mia).doesNotContain("mia@");
  }

  @Test
  void whereMailGoesIsChangedByNobodyWhoHasNothingToDoWithThePerson() {
    String mia = enter(PAUL, "").ok().text("personId");
    String members = "/api/alliances/" + service.designed(PAUL, "Changes " + unique) + "/members";
    ActingPerson pam = new ActingPerson("pam-" + unique, Set.of(ActingPerson.PARTNERSHIP_MANAGER), "en");
    service.designed(pam, "Another " + unique);
    assertThat(service.put(PAUL, "/api/people/" + mia, "{'name': 'Mia'}").code()).as("not yet").isEqualTo("not-allowed");
    String memberId = service.post(PAUL, members, "{'personId': '" + mia + "', 'role': 'observer'}").ok().text("memberId");

    await().untilAsserted(() ->
        assertThat(service.put(PAUL, "/api/people/" + mia, "{'name': 'Mia', 'email': 'm@example.org'}").status()).isEqualTo(200));
    assertThat(service.put(pam, "/api/people/" + mia, "{'name': 'Mia'}").code()).isEqualTo("not-allowed");
    assertThat(service.post(PAUL, "/api/people/" + mia + "/erase", "").code()).as("administrators only").isEqualTo("not-allowed");

    service.post(PAUL, members + "/" + memberId + "/stand-down", "{}").ok();
    await().untilAsserted(() ->
        assertThat(service.put(PAUL, "/api/people/" + mia, "{'name': 'Mia'}").code()).as("no more").isEqualTo("not-allowed"));
  }

  @Test
  void peopleAreReadByNamePartByPartAndFoundByAPartOfTheirName() {
    List<String> entered = new ArrayList<>();
    for (String name : List.of("Zoé Listée", "Émile Listé", "anna listee", "Bo Listée")) {
      entered.add(service.post(PAUL, "/api/people", "{'name': '" + name + "'}").ok().text("personId"));
    }
    List<String> found = new ArrayList<>();
    String after = "";
    do {
      JsonNode part = service.get(PAUL, "/api/people?q=LISTE&limit=2" + after).ok().json();
      assertThat(part.path("items").size()).isLessThanOrEqualTo(2);
      part.path("items").forEach(one -> found.add(one.path("name").asString()));
      after = part.path("next").isNull() ? "" : "&after=" + part.path("next").asString();
    } while (!after.isEmpty());

    assertThat(found).containsExactly("anna listee", "Bo Listée", "Émile Listé", "Zoé Listée");
    assertThat(service.get(PAUL, "/api/people?q=listee%20zoe").ok().json().path("items")).as("in any order").hasSize(1);
    assertThat(service.get(PAUL, "/api/people?limit=1").ok().json().path("next").asString("")).isNotEmpty();
    assertThat(service.get(PAUL, "/api/people?ids=" + entered.getFirst() + ",nobody").ok().json().path("items").size()).isEqualTo(1);
    for (String wrong : List.of("after=x", "limit=501", "limit=0", "ids=a,,b", "ids=%24ne")) {
      assertThat(service.get(PAUL, "/api/people?" + wrong).code()).as(wrong).isEqualTo("bad-parameter");
    }
  }

  @Test
  void whoHasNoRoleTodaySeesNobody() {
    String colleague = enter(PAUL, "").ok().json().path("personId").stringValue();
    ActingPerson past = new ActingPerson("past-" + unique, Set.of(), "en");
    ActingPerson future = new ActingPerson("future-" + unique, Set.of(), "en");
    ActingPerson left = new ActingPerson("left-" + unique, Set.of(), "en");
    String alliance = "/api/alliances/" + service.designed(PAUL, "Roles " + unique);
    String partner = service.post(PAUL, alliance + "/partners", "{'name': 'Ares'}").ok().json().path("partnerId").asString();
    service.post(PAUL, alliance + "/members", "{'personId': '" + colleague + "', 'role': 'broker'}").ok();
    service.post(PAUL, alliance + "/members", "{'personId': '" + past.personId() + "', 'role': 'observer', 'until': '2020'}").ok();
    service.post(PAUL, alliance + "/members", "{'personId': '" + future.personId() + "', 'role': 'observer', 'from': '2199'}").ok();
    service.post(PAUL, alliance + "/members",
        "{'personId': '" + left.personId() + "', 'role': 'observer', 'partnerId': '" + partner + "'}").ok();
    await().untilAsserted(() -> assertThat(service.get(left, "/api/people/" + colleague).status()).as("given").isEqualTo(200));

    service.post(PAUL, alliance + "/partners/" + partner + "/leave", "{}").ok();

    await().untilAsserted(() -> assertThat(service.get(left, "/api/people/" + colleague).status()).isEqualTo(404));
    assertThat(service.get(left, alliance).status()).isEqualTo(404);
    for (ActingPerson one : List.of(past, future)) {
      assertThat(service.get(one, "/api/people/" + colleague).status()).as(one.personId()).isEqualTo(404);
      assertThat(service.get(one, "/api/people").ok().body()).doesNotContain(colleague);
    }
  }

  @Test
  void whoIsErasedDoesNothingMore() {
    String erased = enter(PAUL, "").ok().json().path("personId").stringValue();
    ActingPerson mia = new ActingPerson(erased, Set.of(ActingPerson.PARTNERSHIP_MANAGER), "en");
    String alliance = "/api/alliances/" + service.designed(PAUL, "Erased " + unique);
    service.post(PAUL, alliance + "/members", "{'personId': '" + erased + "', 'role': 'manager'}").ok();
    service.get(mia, alliance).ok();

    service.post(ADA, "/api/people/" + erased + "/erase", "").ok();

    assertThat(service.get(mia, alliance).status()).isEqualTo(401);
    assertThat(service.get(mia, "/api/alliances").status()).isEqualTo(401);
    assertThat(service.post(mia, alliance + "/context", "{'text': 't'}").code()).isEqualTo("unauthenticated");
    assertThat(service.get(mia, "/api/people").status()).isEqualTo(401);
  }
}

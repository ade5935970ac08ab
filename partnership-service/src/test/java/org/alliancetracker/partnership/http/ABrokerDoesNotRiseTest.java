package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

/** Giving rights is not ordinary writing, also by the addresses of the service. */
class ABrokerDoesNotRiseTest {

  private static final ActingPerson BRUNO = new ActingPerson("bruno", Set.of(), "fr");

  private static Reply appoint(ActingPerson person, String alliance, String who, String role) {
    return service().postValue(person, alliance + "/members", Map.of("personId", who, "role", role));
  }

  private static Reply standDown(ActingPerson person, String alliance, String member) {
    return service().postValue(person, alliance + "/members/" + member + "/stand-down", Map.of());
  }

  @Test
  void heNeitherAppointsHimselfManagerNorStandsTheManagerDown() {
    String alliance = "/api/alliances/" + service().designed(PAUL, "Coup");
    String manager = service().get(PAUL, alliance).ok().json().path("members").path(0).path("id").stringValue();
    String broker = appoint(PAUL, alliance, "bruno", "broker").ok().json().path("memberId").stringValue();
    long before = service().get(PAUL, alliance).ok().json().path("version").asLong();

    Reply rise = appoint(BRUNO, alliance, "bruno", "manager");
    assertThat(rise.status()).isEqualTo(403);
    assertThat(rise.code()).isEqualTo("role-not-yours-to-give");
    Reply coup = standDown(BRUNO, alliance, manager);
    assertThat(coup.status()).isEqualTo(403);
    assertThat(coup.code()).isEqualTo("role-not-yours-to-give");
    assertThat(standDown(PAUL, alliance, manager).status()).isEqualTo(409);
    assertThat(service().get(PAUL, alliance).ok().json().path("version").asLong()).isEqualTo(before);

    appoint(BRUNO, alliance, "olga", "committee_member").ok();
    standDown(BRUNO, alliance, broker).ok();
    assertThat(service().get(BRUNO, alliance).status()).isEqualTo(404);
  }
}

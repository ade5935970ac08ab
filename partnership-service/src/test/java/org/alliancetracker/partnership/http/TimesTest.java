package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimesTest {

  private final Service service = service();

  @Test
  void onADayTellsWhatWasTrueThenAndAtAnInstantWhatWasRecorded() {
    String id = service.post(PAUL, "/api/alliances",
        "{'name': 'Wimoov', 'happenedOn': '2012', 'imported': true}").ok().json().path("id").stringValue();
    String at = "/api/alliances/" + id;
    String partner = service.post(PAUL, at + "/partners",
        "{'name': 'Voiture & Co', 'happenedOn': '2012-07-11'}").ok().json().path("partnerId").stringValue();
    String recorded = service.get(PAUL, at + "/history").ok().json()
        .path("items").get(2).path("recordedAt").stringValue();
    service.post(PAUL, at + "/partners/" + partner + "/rename", "{'name': 'Wimoov', 'happenedOn': '2014'}").ok();
    service.post(PAUL, at + "/close", "{'reason': 'unknown', 'happenedOn': '2020', 'imported': true}").ok();

    assertThat(partnerName(at + "?on=2013")).isEqualTo("Voiture & Co");
    assertThat(partnerName(at + "?on=2014")).isEqualTo("Wimoov");
    assertThat(service.get(PAUL, at + "?on=2019-12-31").ok().json().path("stage").stringValue()).isEqualTo("DESIGN");
    assertThat(service.get(PAUL, at + "?on=2020").ok().json().path("closing").path("reason").stringValue())
        .isEqualTo("unknown");
    assertThat(service.get(PAUL, at + "?on=2011").code()).isEqualTo("not-yet");

    assertThat(partnerName(at + "?at=" + recorded)).isEqualTo("Voiture & Co");
    assertThat(service.get(PAUL, at + "?at=" + recorded).header("ETag")).isEqualTo("\"3\"");
    assertThat(service.get(PAUL, at + "?at=2012-07-11T00:00:00Z").status()).isEqualTo(404);
    assertThat(partnerName(at)).isEqualTo("Wimoov");
  }

  @Test
  void historyTellsBothTimesAndWhoDidWhat() {
    String id = service.designed(PAUL, "History");
    service.post(PAUL, "/api/alliances/" + id + "/claims",
        "{'text': '58 people', 'asOf': '2016', 'source': 'https://example.org', 'imported': true}").ok();

    JsonNode last = service.get(PAUL, "/api/alliances/" + id + "/history").ok().json().path("items").get(2);
    assertThat(last.path("version").intValue()).isEqualTo(3);
    assertThat(last.path("type").stringValue()).isEqualTo("alliance.claim.recorded.v1");
    assertThat(last.path("actor").stringValue()).isEqualTo("paul");
    assertThat(last.path("imported").booleanValue()).isTrue();
    assertThat(last.path("recordedAt").stringValue()).isNotEmpty();
    assertThat(last.path("data").path("asOf").stringValue()).isEqualTo("2016");
  }

  private String partnerName(String path) {
    return service.get(PAUL, path).ok().json().path("partners").get(0).path("name").stringValue();
  }
}

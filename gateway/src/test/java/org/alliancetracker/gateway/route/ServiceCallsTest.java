package org.alliancetracker.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.kit.identity.ActingPerson;
import org.junit.jupiter.api.Test;

class ServiceCallsTest {

  record Wanted(String title, String note) {
  }

  private static final ActingPerson ADA = new ActingPerson("person-ada", Set.of(), "fr");

  private final RunningGateway gateway = RunningGateway.shared();
  private final ServiceCalls calls = gateway.bean(ServiceCalls.class);

  @Test
  void aPageAsksInTheNameOfWhoLooksAtIt() throws Exception {
    gateway.partnership.answers(200, "{\"items\":[{\"id\":\"a-1\",\"name\":\"Log'ins\",\"unknown\":1}],\"next\":null}");

    Reply reply = calls.get(Service.PARTNERSHIP, ADA, "/api/alliances?limit=20");

    assertThat(reply.isOk()).isTrue();
    assertThat(reply.body().path("items").get(0).path("name").asString()).isEqualTo("Log'ins");
    StandInService.Received received = gateway.partnership.last();
    assertThat(received.uri()).isEqualTo("/api/alliances?limit=20");
    assertThat(received.header("Accept-Language")).isEqualTo("fr");
    assertThat(SignedJWT.parse(received.header("Authorization").substring(7)).getJWTClaimsSet().getSubject()).isEqualTo("person-ada");
  }

  @Test
  void aCommandOfAPageCarriesItsKeyAndNothingThatWasLeftEmpty() {
    gateway.partnership.answers(201, "{\"id\":\"m-1\"}");

    Reply reply = calls.post(Service.PARTNERSHIP, ADA, "/api/alliances/a-1/milestones", new Wanted("Été", null), "key-1");

    assertThat(reply.body().path("id").asString()).isEqualTo("m-1");
    assertThat(gateway.partnership.last().body()).isEqualTo("{\"title\":\"Été\"}");
    assertThat(gateway.partnership.last().header("Idempotency-Key")).isEqualTo("key-1");
  }

  @Test
  void aRefusalIsAValueWithItsCode() {
    gateway.partnership.answers(409, "{\"status\":409,\"code\":\"gate-not-passed\",\"conditions\":[{\"code\":\"agreement-signed\"}]}");

    Reply reply = calls.post(Service.PARTNERSHIP, ADA, "/api/alliances/a-1/stage", Map.of("to", "STEERING"), "key-2");

    assertThat(reply.isOk()).isFalse();
    assertThat(reply.code()).isEqualTo("gate-not-passed");
    assertThat(reply.body().path("conditions").get(0).path("code").asString()).isEqualTo("agreement-signed");
  }

  @Test
  void aServiceThatHangsIsAValueTooAndOthersGoOn() {
    gateway.evaluation.hangs();
    gateway.partnership.answers(200, "{}");

    assertThat(calls.get(Service.EVALUATION, ADA, "/api/evaluations/e-1").code()).isEqualTo("service-timeout");
    assertThat(calls.get(Service.PARTNERSHIP, ADA, "/api/alliances").isOk()).isTrue();
  }

  @Test
  void anAnswerThatIsNoJsonIsAValueToo() {
    gateway.notification.answers(exchange -> StandInService.send(exchange, 502, "text/html", "<html>bad gateway</html>"));

    assertThat(calls.get(Service.NOTIFICATION, ADA, "/api/deliveries").code()).isEqualTo("service-unavailable");
  }
}

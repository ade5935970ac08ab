package org.alliancetracker.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.kit.identity.ActingPerson;
import org.junit.jupiter.api.Test;

class ServiceCallsTest {

  record Row(String id, String name) {
  }

  record Page(List<Row> items) {
  }

  private static final ActingPerson ADA = new ActingPerson("person-ada", Set.of(), "fr");

  private final RunningGateway gateway = RunningGateway.shared();
  private final ServiceCalls calls = gateway.bean(ServiceCalls.class);

  @Test
  void aPageAsksInTheNameOfWhoLooksAtIt() throws Exception {
    gateway.partnership.answers(200, "{\"items\":[{\"id\":\"a-1\",\"name\":\"Log'ins\",\"unknown\":1}],\"next\":null}");

    Reply reply = calls.get(Service.PARTNERSHIP, ADA, "/api/alliances?limit=20");

    assertThat(reply.isOk()).isTrue();
    assertThat(reply.as(Page.class).items()).containsExactly(new Row("a-1", "Log'ins"));
    StandInService.Received received = gateway.partnership.last();
    assertThat(received.uri()).isEqualTo("/api/alliances?limit=20");
    assertThat(received.header("Accept-Language")).isEqualTo("fr");
    assertThat(SignedJWT.parse(received.header("Authorization").substring(7)).getJWTClaimsSet().getSubject()).isEqualTo("person-ada");
  }

  @Test
  void aCommandOfAPageCarriesItsKeyAndLearnsTheNewVersion() {
    gateway.partnership.answers(exchange -> {
      exchange.getResponseHeaders().set("ETag", "\"8\"");
      exchange.getResponseHeaders().set("Alliance-Version", "a-1:8");
      exchange.getResponseHeaders().set("Location", "/api/alliances/a-1/milestones/m-1");
      StandInService.send(exchange, 201, "application/json", "{\"id\":\"m-1\"}");
    });

    Reply reply = calls.post(Service.PARTNERSHIP, ADA, "/api/alliances/a-1/milestones", Map.of("title", "Été"), "key-1");

    assertThat(reply.etag()).contains("\"8\"");
    assertThat(reply.allianceVersion()).contains("a-1:8");
    assertThat(reply.location()).contains("/api/alliances/a-1/milestones/m-1");
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

    assertThat(calls.get(Service.EVALUATION, ADA, "/api/observatory").code()).isEqualTo("service-timeout");
    assertThat(calls.get(Service.PARTNERSHIP, ADA, "/api/alliances").isOk()).isTrue();
  }

  @Test
  void anAnswerThatIsNoJsonIsAValueToo() {
    gateway.notification.answers(exchange -> StandInService.send(exchange, 502, "text/html", "<html>bad gateway</html>"));

    assertThat(calls.get(Service.NOTIFICATION, ADA, "/api/deliveries").code()).isEqualTo("service-unavailable");
  }
}

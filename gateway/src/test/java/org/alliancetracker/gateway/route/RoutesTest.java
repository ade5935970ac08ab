package org.alliancetracker.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.gateway.StandInService.Received;
import org.alliancetracker.testing.address.Address;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private final RunningGateway gateway = RunningGateway.shared();

  static Stream<Arguments> addressesOfServices() {
    return Address.all().stream().filter(each -> each.isApi() && !each.where().equals("gateway")).flatMap(each -> each.methods().stream()
        .map(method -> Arguments.of(method, each.path().replaceAll("\\{\\w+}", "a-1"),
            Service.valueOf(each.where().toUpperCase(Locale.ROOT)))));
  }

  @ParameterizedTest
  @MethodSource("addressesOfServices")
  void anAddressBelongsToOneService(String method, String path, Service service) {
    Reply answer = gateway.send(gateway.as("admin", path + "?q=a%20b&limit=5").method(method, BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(standIn(service).last().method()).isEqualTo(method);
    assertThat(standIn(service).last().uri()).isEqualTo(path.replaceFirst("^/api/operations/\\w+", "/operations") + "?q=a%20b&limit=5");
    assertThat(gateway.partnership.received().size() + gateway.evaluation.received().size() + gateway.notification.received().size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/api/", "/api/alliance", "/api/operations/gateway/x", "/api/observatory",
      "/api/notices", "/api/alliances/a-1/scorecard/x/../y"})
  void otherAddressesBelongToNone(String path) {
    Reply answer = gateway.send(gateway.as("admin", path));

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.code()).isIn("not-found", "bad-request");
  }

  /** Services do for the gateway what they do for nobody outside: signed in or not, of whatever role, and however it is written. */
  @ParameterizedTest
  @ValueSource(strings = {"/internal/mails", "/internal/mails/i-1", "/api/internal/mails",
      "/api/operations/notification/%2e%2e/internal/mails", "/api/operations/notification/..%2finternal/mails",
      "/api/deliveries/%2e%2e/%2e%2e/internal/mails", "/api/deliveries/..%2f..%2finternal/mails",
      "/api/operations/notification//internal/mails"})
  void whatServicesDoForTheGatewayItselfIsNotReachedFromOutside(String path) {
    for (String method : List.of("GET", "POST")) {
      Reply signedIn = gateway.send(gateway.as("admin", path).method(method, BodyPublishers.ofString("{}"))
          .header("Content-Type", "application/json"));
      Reply stranger = gateway.send(gateway.to(path).method(method, BodyPublishers.ofString("{}"))
          .header("Content-Type", "application/json"));

      assertThat(signedIn.status()).as(method).isIn(400, 404, 415);
      assertThat(stranger.status()).as(method).isIn(303, 400, 401, 403, 415);
    }
    assertThat(gateway.notification.received()).extracting(Received::uri).noneMatch(uri -> uri.startsWith("/internal"));
  }

  @ParameterizedTest
  @CsvSource({"/api/operations/partnership/republish, PARTNERSHIP, /operations/republish",
      "/api/operations/evaluation/dead-letters?stream=a, EVALUATION, /operations/dead-letters?stream=a",
      "/api/operations/notification/redrive, NOTIFICATION, /operations/redrive",
      "/api/operations/partnership/%24%7B7*7%7D?x=%7Ba%7D, PARTNERSHIP, /operations/%24%7B7*7%7D?x=%7Ba%7D"})
  void operatorCommandsGoToTheServiceTheyName(String path, Service service, String there) {
    assertThat(gateway.send(gateway.as("admin", path)).status()).isEqualTo(200);
    assertThat(standIn(service).last().uri()).isEqualTo(there);
  }

  @Test
  void operatorCommandsAreForAdministrators() {
    Reply answer = gateway.send(gateway.as("manager", "/api/operations/partnership/republish"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("not-allowed");
    assertThat(gateway.partnership.received()).isEmpty();
  }

  @Test
  void aServiceLearnsWhoActsFromASignedTokenAndNothingElse() throws Exception {
    gateway.send(gateway.as("manager", "/api/alliances").header("Accept-Language", "fr")
        .header("Cookie", "alliance_session=x; other=y").header("X-Forwarded-For", "6.6.6.6").header("Forwarded", "for=6.6.6.6")
        .header("X-Forwarded-Host", "evil.example").header("X-Real-IP", "6.6.6.6").header("X-Http-Method-Override", "DELETE")
        .header("X-Person-Id", "person-admin").header("Te", "trailers").header("Keep-Alive", "x")
        .header("Proxy-Authorization", "Basic YTpi"));

    Received received = gateway.partnership.last();
    String token = received.header("Authorization").substring("Bearer ".length());
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getSubject()).isEqualTo("person-manager");
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles")).containsExactly("partnership_manager");
    assertThat(received.headers().keySet().stream().map(String::toLowerCase)).isSubsetOf("authorization", "accept", "accept-language",
        "host", "user-agent", "connection", "content-length", "x-request-id");
  }

  @Test
  void aServiceLearnsOnceWhichRequestItWorksForAndItsPlaceInATrace() {
    String place = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    gateway.send(gateway.as("manager", "/api/alliances").header("X-Request-Id", "r-1").header("Traceparent", place)
        .header("tracestate", "vendor=1"));

    assertThat(gateway.partnership.last().headers()).containsEntry("X-request-id", List.of("r-1"))
        .containsEntry("Traceparent", List.of(place)).containsEntry("Tracestate", List.of("vendor=1"));
  }

  @Test
  void whatACommandSaysArrivesUnchanged() {
    String body = "{\"name\": \"Été\",  \"n\":1.50}";

    gateway.send(gateway.as("manager", "/api/alliances").header("Content-Type", "application/json").header("Idempotency-Key", "key-1")
        .header("If-Match", "\"7\"").header("Alliance-Version", "a-1:7").POST(BodyPublishers.ofString(body)));

    Received received = gateway.partnership.last();
    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.body()).isEqualTo(body);
    assertThat(received.header("Content-Type")).startsWith("application/json");
    assertThat(received.header("Idempotency-Key")).isEqualTo("key-1");
    assertThat(received.header("If-Match")).isEqualTo("\"7\"");
    assertThat(received.header("Alliance-Version")).isEqualTo("a-1:7");
  }

  @Test
  void whatAServiceAnswersArrivesUnchangedButForItsOwnAffairs() {
    gateway.partnership.answers(exchange -> {
      exchange.getResponseHeaders().set("ETag", "\"3\"");
      exchange.getResponseHeaders().set("Location", "/api/alliances/a-9");
      exchange.getResponseHeaders().set("Alliance-Version", "a-9:3");
      exchange.getResponseHeaders().set("Set-Cookie", "alliance_session=stolen");
      exchange.getResponseHeaders().set("Server", "secret/1");
      exchange.getResponseHeaders().set("X-Powered-By", "secret");
      StandInService.send(exchange, 201, "application/json", "{\"id\":\"a-9\"}");
    });

    Reply answer = gateway.send(gateway.as("manager", "/api/alliances").POST(BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"id\":\"a-9\"}");
    assertThat(List.of(answer.header("ETag"), answer.header("Location"), answer.header("Alliance-Version")))
        .containsExactly("\"3\"", "/api/alliances/a-9", "a-9:3");
    assertThat(answer.header("Set-Cookie")).isNull();
    assertThat(answer.header("Server")).isNull();
    assertThat(answer.header("X-Powered-By")).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 412, 422, 500, 503})
  void problemsOfServicesPassUnchanged(int status) {
    String problem = "{\"type\":\"urn:alliance-tracker:x\",\"status\":" + status + ",\"code\":\"x\",\"conditions\":[1]}";
    gateway.partnership.answers(status, problem);

    Reply answer = gateway.send(gateway.as("manager", "/api/alliances/a-1/stage").POST(BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).isEqualTo(problem);
  }

  @Test
  void anAnswerWithoutABodyStaysOne() {
    gateway.partnership.answers(exchange -> {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });

    assertThat(gateway.send(gateway.as("manager", "/api/alliances/a-1").DELETE()).status()).isEqualTo(204);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedBeforeAServiceIsTroubled() {
    Reply tooLarge = gateway.send(gateway.as("manager", "/api/alliances").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(" ".repeat(1_100_000))));

    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.code()).isEqualTo("body-too-large");
    assertThat(gateway.partnership.received()).isEmpty();
  }

  private StandInService standIn(Service service) {
    return switch (service) {
      case PARTNERSHIP -> gateway.partnership;
      case EVALUATION -> gateway.evaluation;
      case NOTIFICATION -> gateway.notification;
    };
  }
}

package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address ends with says nothing about what is answered. */
class TypesDoNotFollowNamesTest {

  private final RunningGateway gateway = RunningGateway.shared();

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "html", "txt", "csv", "pdf", "svg", "js", "css", "zip", "bat"})
  void aPageIsAPage(String extension) {
    Browser person = new Browser(gateway);
    person.login("manager", RunningGateway.PASSWORD);
    gateway.partnership.answers(404, "{\"code\":\"not-found\",\"status\":404}");
    for (String path : new String[] {"/portfolio.", "/nothing.", "/alliances/a-1.", "/alliances/a-1/milestones/x.", "/login.", "/work.",
        "//evil.example/x."}) {
      Reply answer = person.open(path + extension);

      assertThat(answer.status()).as(path + extension).isIn(400, 404);
      assertThat(answer.header("Content-Type")).as(path + extension).startsWith("text/html");
      assertThat(answer.header("X-Content-Type-Options")).as(path + extension).isEqualTo("nosniff");
      assertThat(answer.header("Content-Disposition")).as(path + extension).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "html", "txt", "csv", "pdf", "svg", "js", "css", "zip", "bat"})
  void anAnswerOfAServiceIsWhatTheServiceSaid(String extension) {
    Reply answer = gateway.send(gateway.as("manager", "/api/alliances/x." + extension));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "html", "txt", "csv", "pdf", "svg", "js", "css", "zip", "bat"})
  void aProblemIsAProblem(String extension) {
    for (String path : new String[] {"/api/nothing.", "/api/tokens/x.", "/api/tokens.", "/api/login."}) {
      Reply answer = gateway.send(gateway.as("manager", path + extension).DELETE());

      assertThat(answer.status()).as(path + extension).isIn(400, 404, 405);
      assertThat(answer.header("Content-Type")).as(path + extension).startsWith("application/problem+json");
      assertThat(answer.header("X-Content-Type-Options")).as(path + extension).isEqualTo("nosniff");
    }
  }
}

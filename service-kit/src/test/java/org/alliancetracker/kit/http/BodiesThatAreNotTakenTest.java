package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route does not take is refused before it is read: the body is announced here and never sent. */
class BodiesThatAreNotTakenTest {

  private static final String NEVER_SENT = "\r\nContent-Length: 60000";

  private final Tryout app = Tryout.app();

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type: multipart/x", "Content-Type: multipart/form-data; boundary=a",
      "Content-Type: application/x-www-form-urlencoded", "Content-Type: application/x-www-form-urlencodedX",
      "Content-Type: application/jsonX", "Content-Type: application/problem+json", "Content-Type: text/plain", "Content-Type: */*",
      "Content-Type: application/*", "Content-Type: json", "Content-Type:", "X-No-Type: at-all",
      "Content-Type: application/json, application/json", "Content-Type: application/json; charset=utf-16",
      "Content-Type: application/json\r\nContent-Encoding: gzip"})
  void aBodyThatIsNotJsonIsRefusedUnread(String headers) throws IOException {
    assertThat(answer("POST /things", headers)).startsWith("HTTP/1.1 415").contains("\"code\":\"unsupported-media-type\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /things", "DELETE /things", "POST /bare"})
  void whereNothingIsTakenNothingIsRead(String line) throws IOException {
    assertThat(answer(line, "Content-Type: application/json")).matches("(?s)HTTP/1.1 4(15|05).*");
  }

  @Test
  void aRouteWithoutABodySaysSo() {
    Reply answer = app.postJson("/bare", "{}");

    assertThat(answer.code()).isEqualTo("unsupported-media-type");
    assertThat(answer.json().path("detail").asString()).isEqualTo("Send no body here.");
    assertThat(app.send(app.to("/bare").POST(BodyPublishers.noBody())).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "Application/JSON", "application/json;charset=UTF-8", "application/json; charset=\"utf-8\""})
  void jsonIsTakenHoweverItIsWritten(String type) {
    assertThat(app.send(app.to("/things").header("Content-Type", type).POST(BodyPublishers.ofString("{}"))).status()).isEqualTo(200);
  }

  @Test
  void aMebibyteIsTheMostOfEveryKindAndIsRefusedUnread() throws IOException {
    String head = "POST /things HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + app.token()
        + "\r\nContent-Type: application/json\r\nContent-Length: 60000000";
    try (RawRequest request = new RawRequest(app.base.getPort(), head)) {
      assertThat(request.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"body-too-large\"", "\"limit\":1048576");
    }
  }

  private String answer(String line, String headers) throws IOException {
    String head = line + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + app.token() + "\r\n" + headers + NEVER_SENT;
    try (RawRequest request = new RawRequest(app.base.getPort(), head)) {
      return request.answer();
    }
  }
}

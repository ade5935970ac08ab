package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsAreRefusedTest {

  private final Tryout app = Tryout.app();

  @ParameterizedTest
  @CsvSource({
      "/things?name%5B%24ne%5D=, name[$ne]", "/things?nme=a, nme", "/things?limit=x, limit",
      "/things?limit=99999999999, limit", "/things?limit=1.5, limit", "/things?day=2026-02-30, day", "/things?day=soon, day",
      "/things?limit=1&limit=2, limit", "/things?_id=1, _id", "/things?$where=1, $where", "/things/abc, number",
      "/things/1?at=2, at", "/me?roles=administrator, roles"})
  void aParameterThatIsUnknownWrongOrDoubledIsRefusedByName(String path, String field) {
    Reply answer = app.send(app.to(path).GET());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-parameter");
    assertThat(answer.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /things?name[$ne]= HTTP/1.1", "GET /things?limit=%zz HTTP/1.1", "GET /things/%00 HTTP/1.1",
      "GET /things/..%2f..%2fetc HTTP/1.1", "GET /things;a=b/1 HTTP/1.1", "GET //things HTTP/1.1", "GET /th{ings HTTP/1.1",
      "GET /things?limit=%C0%AF HTTP/1.1", "GE T /things HTTP/1.1", "BREW /things HTTP/1.1", "GET /things HTTP/9.9",
      "GET /things/%ff HTTP/1.1", "TRACE /things HTTP/1.1", "CONNECT /things HTTP/1.1"})
  void aRequestLineThatMakesNoSenseIsTheSendersFault(String line) throws IOException {
    String answer = raw(line + "\r\nHost: a\r\nAuthorization: Bearer " + app.token() + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 [45]0[0-9].*").doesNotContain("HTTP/1.1 500", "Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Idempotency-Key: \u00e9", "Idempotency-Key: a\u0007b", "If-Match: \u00e9", "If-Match: \"7\"\r\nIf-Match: \"8\"",
      "Idempotency-Key:", "X-Odd: \u0000", ": nothing", "Content-Length: 5\r\nContent-Length: 6", "Content-Length: -1",
      "Transfer-Encoding: gzip", "Content-Length: 2\r\nTransfer-Encoding: chunked"})
  void aHeaderThatMakesNoSenseIsTheSendersFault(String header) throws IOException {
    String answer = raw("PUT /commands/a HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + app.token()
        + "\r\nConnection: close\r\n" + header + "\r\n\r\n{}");

    assertThat(answer).matches("(?s)HTTP/1.1 (4[0-9]{2}|501) .*").doesNotContain("Exception", "\tat ");
  }

  @Test
  void unknownAddressMethodAndMediaTypeHaveTheirOwnStatus() {
    assertThat(app.send(app.to("/nothing").GET()).code()).isEqualTo("not-found");
    Reply method = app.send(app.to("/things").DELETE());
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("method-not-allowed");
    assertThat(method.header("Allow")).contains("GET", "POST");
    Reply form = app.send(app.to("/things").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("name=a")));
    assertThat(form.status()).isEqualTo(415);
    assertThat(form.code()).isEqualTo("unsupported-media-type");
    assertThat(app.send(app.to("/things").POST(BodyPublishers.ofString("{}"))).status()).isEqualTo(415);
    assertThat(app.send(app.to("/me").header("Accept", "image/png").GET()).code()).isEqualTo("not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "utf-16", "no-such-charset", "\"\"", ";;"})
  void jsonInAnotherCharsetIsRefused(String charset) {
    Reply answer = app.send(app.to("/things").header("Content-Type", "application/json; charset=" + charset)
        .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).as(answer.body()).isIn(400, 415);
    assertThat(answer.code()).isIn("malformed-json", "unsupported-media-type", "bad-request");
  }

  @Test
  void aBodyOverOneMebibyteIsRefusedByItsAnnouncedLength() {
    Reply answer = app.postJson("/things", "{\"name\":\"" + "a".repeat(LimitedBody.LIMIT_BYTES) + "\"}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body-too-large");
  }

  @Test
  void aBodyJustUnderTheLimitIsRead() {
    String words = "\"" + "a".repeat(90_000) + "\",";
    String body = "{\"words\":[" + words.repeat(11) + "\"z\"]}";

    assertThat(app.postJson("/things", body).status()).isEqualTo(200);
  }

  @Test
  void tenMegabytesInChunksAreRefusedAfterTheFirst() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", app.base.getPort())) {
      String head = "POST /things HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + app.token()
          + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      int sent = 0;
      try {
        for (; sent < 160; sent++) {
          socket.getOutputStream().write(chunk);
        }
      } catch (IOException closed) {
        assertThat(sent).as("the server hung up before the end").isLessThan(160);
      }
      String answer = readSome(socket.getInputStream());
      if (!answer.isEmpty()) {
        assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
      }
    }
    assertThat(app.send(app.to("/health").GET()).status()).isEqualTo(200);
  }

  @Test
  void twoMebibytesInChunksGetTheAnswerInWords() {
    byte[] body = " ".repeat(LimitedBody.LIMIT_BYTES + 70_000).getBytes(StandardCharsets.US_ASCII);

    Reply answer = app.send(app.to("/things").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body-too-large");
  }

  @Test
  void aFaultOfOursShowsAReferenceAndNothingOfTheInside() {
    Reply answer = app.send(app.to("/faults").GET());

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("fault");
    assertThat(answer.json().path("reference").asString()).hasSize(36);
    assertThat(answer.body()).doesNotContain("secret", "Exception");
  }

  @Test
  void healthNeedsNoTokenAndSaysNothingElse() {
    HttpRequest.Builder stranger = HttpRequest.newBuilder(app.base.resolve("/health")).GET();

    Reply answer = app.send(stranger);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", app.base.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readSome(socket.getInputStream()));
    }
  }

  private static String readSome(InputStream input) {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int read = input.read(buffer); read > 0; read = input.read(buffer)) {
        text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException reset) {
      return text.toString();
    }
    return text.toString();
  }
}

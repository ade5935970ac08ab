package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written by hand, since clients refuse to send some of it. */
class RequestHeadsTest {

  private final Tryout app = Tryout.app();

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type: application/json", "Authorization: Bearer x", "If-Match: \"7\"", "Idempotency-Key: key-1",
      "Alliance-Version: a:1", "Last-Event-ID: 1"})
  void aHeaderThatCountsOnceIsRefusedTwiceWhateverItSays(String line) throws IOException {
    String name = line.substring(0, line.indexOf(':'));

    assertThat(raw(line + "\r\n" + line.toLowerCase(java.util.Locale.ROOT))).startsWith("HTTP/1.1 400")
        .contains("\"code\":\"header-twice\"", "\"field\":\"" + name + "\"", name + " once.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2\r\nContent-Length: 2", "Content-Length: 2\r\nContent-Length: 3", "Host: a"})
  void theContainersOwnHeadersAreRefusedTwiceToo(String lines) throws IOException {
    assertThat(raw(lines)).startsWith("HTTP/1.1 400").contains("\"code\":\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept: text/html\r\nAccept: application/json", "Accept-Language: fr\r\nAccept-Language: en",
      "X-Other: 1\r\nX-Other: 2"})
  void otherHeadersAreLists(String lines) throws IOException {
    assertThat(raw(lines)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Idempotency-Key", "If-Match", "Alliance-Version", "Accept-Language", "Accept", "If-None-Match", "Last-Event-ID"})
  void bytesWhoseMeaningNobodyKnowsAreRefusedByName(String name) throws IOException {
    for (String value : new String[] {"\u00c3\u00a9", "\u00e9", "\u00ed\u00a0\u0080", "a\u00ff"}) {
      assertThat(raw(name + ": " + value)).startsWith("HTTP/1.1 400").contains("\"code\":\"bad-header\"", "\"field\":\"" + name + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "*", "application/*", "a/b/c", "text/", ",,,", "{}", "application/json;charset=no-such", ";;="})
  void aBodyIsOfOneTypeThatCanBeRead(String type) throws IOException {
    assertThat(raw("Content-Type: " + type)).startsWith("HTTP/1.1 415").contains("\"code\":\"unsupported-media-type\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b/c", "{}", "*/json", "text/html;q=x", "x/y;z=\""})
  void whatIsAcceptedIsAListOfTypes(String types) throws IOException {
    assertThat(raw("Accept: " + types)).startsWith("HTTP/1.1 400").contains("\"code\":\"bad-header\"", "\"field\":\"Accept\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",,,", "*", "text/html,,application/json;q=0.1"})
  void whatIsAcceptedMayBeAnything(String types) throws IOException {
    assertThat(raw("Accept: " + types)).startsWith("HTTP/1.1 200");
  }

  private String raw(String lines) throws IOException {
    boolean authorized = !lines.startsWith("Authorization");
    String head = "GET /me HTTP/1.1\r\nHost: a\r\n" + (authorized ? "Authorization: Bearer " + app.token() + "\r\n" : "")
        + lines + "\r\nConnection: close\r\n\r\n" + (lines.startsWith("Content-Length") ? "{}" : "");
    try (Socket socket = new Socket("127.0.0.1", app.base.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}

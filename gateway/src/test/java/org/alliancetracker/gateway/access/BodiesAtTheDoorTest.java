package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is announced here is not sent unless a test says so: an answer shows that nobody waited for it. */
class BodiesAtTheDoorTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int STRANGERS_MOST = 16 * 1024;

  private final RunningGateway gateway = RunningGateway.shared();

  @ParameterizedTest
  @CsvSource({"/login, " + FORM, "/first-administrator, " + FORM, "/api/login, application/json", "/logout, " + FORM,
      "/alliances, " + FORM})
  void whileNobodyIsKnownSixteenKilobytesAreTheMost(String path, String type) throws IOException {
    assertThat(announced(path, type, STRANGERS_MOST + 1)).startsWith("HTTP/1.1 413");
  }

  @Test
  void whoseSessionEndedIsToldWhatToDoWithWhatIsLongerThanThat() {
    Browser browser = new Browser(gateway);
    browser.login("manager", RunningGateway.PASSWORD);
    browser.open("/alliances/new");
    browser.cookies().remove("alliance_session");

    assertThat(browser.submit("/alliances", Map.of("name", "x", "purpose", "y".repeat(STRANGERS_MOST))).body())
        .contains("You are no longer signed in", "sign in in another tab");
  }

  @Test
  void inChunksItIsTheSame() {
    assertThat(gateway.send(gateway.to("/api/login").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(" ".repeat(STRANGERS_MOST + 1)
            .getBytes(StandardCharsets.US_ASCII))))).code()).isEqualTo("body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/x", "multipart/form-data; boundary=a", FORM + "X", "text/plain", "application/json", "*/*",
      FORM + "; charset=iso-8859-1", "application/x-www-form-urlencoded, text/plain"})
  void aPageTakesFormsAndReadsNothingElse(String type) throws IOException {
    assertThat(announced("/login", type, 60_000_000)).startsWith("HTTP/1.1 415");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/x", "multipart/form-data; boundary=a", FORM, FORM + "X", "text/plain", "application/jsonX"})
  void theApiTakesJsonAndReadsNothingElse(String type) throws IOException {
    assertThat(announced("/api/login", type, 60_000_000)).startsWith("HTTP/1.1 415").contains("unsupported-media-type");
    String token = "\r\nAuthorization: Bearer " + gateway.token("manager");
    assertThat(announced("/api/alliances", type + token, 60_000_000)).startsWith("HTTP/1.1 415").contains("unsupported-media-type");
    assertThat(gateway.partnership.received()).isEmpty();
  }

  @Test
  void whoIsUnknownIsToldSoBeforeAnythingOfTheBodyIsRead() throws IOException {
    assertThat(announced("/api/alliances", "application/json", 1000)).startsWith("HTTP/1.1 401");
    assertThat(announced("/api/alliances", "multipart/x", 60_000_000)).startsWith("HTTP/1.1 401");
  }

  @Test
  void whoIsKnownMaySendALongForm() {
    Browser browser = new Browser(gateway);
    browser.login("manager", RunningGateway.PASSWORD);
    browser.open("/alliances/new");

    assertThat(browser.submit("/alliances", Map.of("name", "", "key", "k-1", "more", "x".repeat(3 * STRANGERS_MOST))).body())
        .as("read, and asked for its name").contains("name=\"name\"");
    assertThat(browser.submit("/alliances", Map.of("name", "", "key", "k-1", "more", "x".repeat(1_100_000))).status()).isEqualTo(413);
  }

  @Test
  void aFormOfTooManyFieldsOrInNoEncodingIsTheSendersFault() {
    for (String form : new String[] {"a&".repeat(1001), "account=%zz", "account=%C3"}) {
      assertThat(gateway.send(gateway.to("/login").header("Content-Type", FORM).POST(BodyPublishers.ofString(form))).status())
          .isEqualTo(400);
    }
  }

  private String announced(String path, String type, int bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(gateway.port()))) {
      socket.setSoTimeout(9_000);
      socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes
          + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      byte[] buffer = new byte[8192];
      int read = socket.getInputStream().read(buffer);
      return new String(buffer, 0, Math.max(0, read), StandardCharsets.UTF_8);
    }
  }
}

package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherSitesCannotActTest {

  private final RunningGateway gateway = RunningGateway.shared();
  private final Browser browser = new Browser(gateway);

  @BeforeEach
  void signedIn() {
    browser.login("manager", RunningGateway.PASSWORD);
    gateway.partnership.reset();
  }

  @ParameterizedTest
  @CsvSource({"cross-site, https://evil.example", "same-site, http://other.127.0.0.1", "cross-site, OURS", "same-origin, https://evil.example",
      "same-origin, null", "none, NOTHING", "NOTHING, https://evil.example", "NOTHING, null", "NOTHING, NOTHING"})
  void aChangeWithOurCookieFromElsewhereNeverReachesAService(String site, String origin) {
    Reply answer = gateway.send(change(site, origin));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("cross-site");
    assertThat(gateway.partnership.received()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"same-origin, OURS", "same-origin, NOTHING", "NOTHING, OURS"})
  void aChangeFromOurOwnPagesPasses(String site, String origin) {
    assertThat(gateway.send(change(site, origin)).status()).isEqualTo(200);
    assertThat(gateway.partnership.received()).hasSize(1);
  }

  @Test
  void aScriptWithATokenIsNoBrowserAndNeedsNoOrigin() {
    Reply answer = gateway.send(gateway.as("manager", "/api/alliances").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aFormNeedsItsToken() {
    assertThat(browser.submit("/logout", Map.of("_csrf", "guess")).status()).isEqualTo(403);
    assertThat(browser.submit("/logout", Map.of("_csrf", "")).status()).isEqualTo(403);

    Reply page = browser.submit("/logout", Map.of("_csrf", "guess"));

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("<h1>").doesNotContain("??", "Exception");
    assertThat(browser.cookies()).containsKey("alliance_session");
  }

  @Test
  void theFormTokenOfOneSessionIsWorthlessInAnother() {
    browser.open("/nothing");
    Browser other = new Browser(gateway);
    other.login("company", RunningGateway.PASSWORD);
    other.cookies().put("alliance_session", browser.cookies().get("alliance_session"));
    other.cookies().remove("alliance_form");

    assertThat(other.submit("/logout", Map.of()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
  void aFormCannotPoseAsJsonAtTheLoginOfScripts(String type) {
    Reply answer = gateway.send(gateway.to("/api/login").header("Content-Type", type).header("Sec-Fetch-Site", "cross-site")
        .POST(BodyPublishers.ofString("{\"account\":\"manager\",\"password\":\"" + RunningGateway.PASSWORD + "\"}")));

    assertThat(answer.status()).isEqualTo(403);
  }

  private HttpRequest.Builder change(String site, String origin) {
    HttpRequest.Builder request = browser.request("/api/alliances").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}"));
    if (!site.equals("NOTHING")) {
      request.header("Sec-Fetch-Site", site);
    }
    if (!origin.equals("NOTHING")) {
      request.header("Origin", origin.equals("OURS") ? "http://127.0.0.1:" + gateway.port() : origin);
    }
    return request;
  }
}

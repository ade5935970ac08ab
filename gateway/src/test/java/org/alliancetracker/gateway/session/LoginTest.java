package org.alliancetracker.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

  private final RunningGateway gateway = RunningGateway.shared();
  private final Browser browser = new Browser(gateway);

  @Test
  void theLoginPageSpeaksTheLanguageOfTheBrowser() {
    assertThat(gateway.send(gateway.to("/login").header("Accept-Language", "fr-FR,fr;q=0.9")).body())
        .contains("Se connecter", "lang=\"fr\"").doesNotContain("??");
    assertThat(gateway.send(gateway.to("/login").header("Accept-Language", "de,en;q=0.5")).body()).contains("Sign in", "lang=\"en\"");
  }

  @Test
  void aChosenLanguageIsKept() {
    Reply chosen = browser.open("/login?next=%2Falliances&lang=fr");

    assertThat(chosen.status()).isEqualTo(303);
    assertThat(chosen.header("Location")).isEqualTo("/login?next=%2Falliances");
    assertThat(browser.open("/login").body()).contains("Mot de passe");
  }

  @Test
  void aGoodPasswordOpensASessionThatScriptsCannotRead() {
    Reply welcome = browser.login(" Manager ", RunningGateway.PASSWORD);

    assertThat(welcome.status()).isEqualTo(303);
    assertThat(welcome.header("Location")).isEqualTo("/");
    assertThat(welcome.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
        assertThat(cookie).startsWith("alliance_session=").contains("HttpOnly", "SameSite=Lax", "Path=/"));
    assertThat(gateway.send(browser.request("/api/alliances")).status()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAreToldTheSame() {
    Reply wrong = new Browser(gateway).login("association", "not it");
    Reply nobody = new Browser(gateway).login("nobody-here", "not it");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(wrong.cookie("alliance_session")).isNull();
    assertThat(masked(nobody.body(), "nobody-here")).isEqualTo(masked(wrong.body(), "association"));
  }

  @Test
  void signingOutEndsTheSessionAndNotOnlyTheCookie() {
    browser.login("manager", RunningGateway.PASSWORD);
    Map<String, String> kept = Map.copyOf(browser.cookies());
    browser.open("/login");
    browser.open("/nothing-here");

    Reply bye = browser.submit("/logout", Map.of());

    assertThat(bye.status()).isEqualTo(303);
    assertThat(browser.cookies()).doesNotContainKey("alliance_session");
    assertThat(gateway.send(gateway.to("/api/alliances").header("Cookie", "alliance_session=" + kept.get("alliance_session"))).status())
        .isEqualTo(401);
  }

  @Test
  void anotherLoginEndsTheSessionBeforeIt() {
    browser.login("manager", RunningGateway.PASSWORD);
    String before = browser.cookies().get("alliance_session");
    Browser again = new Browser(gateway);
    again.cookies().putAll(browser.cookies());
    browser.open("/nothing-here");
    browser.submit("/login", Map.of("account", "company", "password", RunningGateway.PASSWORD));

    assertThat(browser.cookies().get("alliance_session")).isNotEqualTo(before);
    assertThat(gateway.send(gateway.to("/api/alliances").header("Cookie", "alliance_session=" + before)).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
      "/\t/evil.example", "http:/evil.example", "", "evil", "/a b", "/\u00e9", "/login?next=/a", "/logout", "///evil.example",
      "/a\r\nX: y"})
  void afterLoginNobodyIsLedElsewhere(String next) {
    browser.open("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));

    Reply welcome = browser.submit("/login",
        Map.of("account", "manager", "password", RunningGateway.PASSWORD, "next", next));

    assertThat(welcome.header("Location")).isEqualTo("/");
  }

  @Test
  void afterLoginOneIsWhereOneWantedToGo() {
    browser.open("/login");

    Reply welcome = browser.submit("/login",
        Map.of("account", "manager", "password", RunningGateway.PASSWORD, "next", "/alliances/a-1?tab=history"));

    assertThat(welcome.header("Location")).isEqualTo("/alliances/a-1?tab=history");
  }

  private static String masked(String body, String account) {
    return body.replace(account, "ACCOUNT").replaceAll("(_csrf\" value=\"|X-CSRF-TOKEN&quot;: &quot;)[^\"&]+", "$1TOKEN");
  }
}

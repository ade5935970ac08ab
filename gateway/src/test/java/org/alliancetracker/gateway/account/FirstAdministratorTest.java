package org.alliancetracker.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

  private final RunningGateway gateway = new RunningGateway("--ALLIANCE_PUBLIC_URL=http://tracker.example");
  private final Browser browser = new Browser(gateway);
  private final Path note = gateway.directory.resolve("first-administrator.txt");

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void whoeverCanReadTheDataFolderMakesTheFirstAccountOnce() throws IOException {
    String address = noted();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note))).isEqualTo("rw-------");
    String secret = address.substring(address.indexOf('=') + 1);
    assertThat(browser.open(address).body()).contains("The first administrator");

    Reply weak = browser.submit("/first-administrator", Map.of("secret", secret, "account", "ada", "password", "short"));
    assertThat(weak.body()).contains("at least 10 characters");
    Reply made = browser.submit("/first-administrator",
        Map.of("secret", secret, "account", "Ada", "password", "a long password"));

    assertThat(made.status()).isEqualTo(303);
    assertThat(note).doesNotExist();
    assertThat(new Browser(gateway).login("ada", "a long password").status()).isEqualTo(303);
    assertThat(new Browser(gateway).open(address).header("Location")).isEqualTo("/login");
    Reply second = browser.submit("/first-administrator",
        Map.of("secret", secret, "account", "eve", "password", "a long password"));
    assertThat(second.header("Location")).isEqualTo("/login");
    assertThat(new Browser(gateway).login("eve", "a long password").status()).isEqualTo(401);
  }

  @Test
  void aGuessOpensNothingAndARestartVoidsTheOldNote() throws IOException {
    assertThat(browser.open("/first-administrator?secret=guess").header("Location")).isEqualTo("/login");
    assertThat(browser.open("/first-administrator").header("Location")).isEqualTo("/login");
    String old = noted();

    gateway.restart();

    assertThat(noted()).isNotEqualTo(old);
    assertThat(browser.open(old).header("Location")).isEqualTo("/login");
  }

  @Test
  void guessesAtTheSecretAreSlowedAndPasswordsAreAnotherMatter() throws IOException {
    String address = noted();
    List<Integer> statuses = IntStream.range(0, 100).map(i -> gateway.get("/first-administrator?secret=guess-" + i).status()).boxed()
        .toList();

    assertThat(statuses.subList(0, 20)).containsOnly(303);
    assertThat(statuses.subList(20, 22)).contains(429);
    Reply slowed = gateway.get("/first-administrator?secret=guess");
    if (slowed.status() == 429) {
      assertThat(slowed.body()).contains("Too much at once", "Wait a minute").doesNotContain("??");
      assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 31);
    }
    assertThat(new Browser(gateway).login("nobody", "wrong").status()).isEqualTo(401);
    Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> browser.open(address).body().contains("The first administrator"));
  }

  @Test
  void withoutADemoPasswordThereAreNoDemoAccounts() {
    assertThat(new Browser(gateway).login("manager", "").status()).isEqualTo(401);
    assertThat(gateway.bean(Accounts.class).isEmpty()).isTrue();
  }

  private String noted() throws IOException {
    Awaitility.await().until(() -> Files.exists(note) && Files.size(note) > 0);
    String text = Files.readString(note).strip();
    assertThat(text).contains("http://tracker.example/first-administrator?secret=");
    return text.substring(text.indexOf("/first-administrator"));
  }
}

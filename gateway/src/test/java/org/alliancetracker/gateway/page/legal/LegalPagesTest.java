package org.alliancetracker.gateway.page.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.operator.OperatorFile;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalPagesTest {

  private static final List<String> ADDRESSES = List.of("/legal/accessibility", "/legal/notice", "/legal/privacy");
  private static final String NBSP = "\u00a0";

  @TempDir
  private static Path folder;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = new RunningGateway("--ALLIANCE_LEGAL_DIR=" + folder, "--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD);
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  @AfterEach
  void nothingIsPublished() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"/legal/accessibility, Déclaration d’accessibilité", "/legal/notice, Mentions légales",
      "/legal/privacy, Données personnelles"})
  void whatIsNotPublishedIsSaidNotToBe(String address, String title) {
    assertThat(Page.text(read(address, "fr"))).contains(title,
        "L’organisme qui exploite cette installation n’a pas encore publié ce texte.");
    assertThat(Page.text(read(address, "en"))).contains("has not published this text yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "//refused.example/x", "/legal/notice", "/alliances/new", "/nothing-here"})
  void everyPageLeadsThere(String path) {
    Browser person = new Browser(gateway);
    if (path.startsWith("/alliances") || path.startsWith("/nothing")) {
      person.login("manager", RunningGateway.PASSWORD);
    }

    String page = person.open(path).body();

    assertThat(page).contains("<footer");
    assertThat(ADDRESSES).allSatisfy(address -> assertThat(page).contains("href=\"" + address + "\""));
  }

  @Test
  void whatIsPublishedIsThereAtOnceAndAnewWhenItIsAnother() throws IOException {
    publish("notice.en.md", "Published by *Atelier*.");
    assertThat(read("/legal/notice", "en").body()).contains("Published by <em>Atelier</em>.");

    publish("notice.en.md", "Published by *Tisserands*.");
    assertThat(read("/legal/notice", "en").body()).contains("<em>Tisserands</em>").doesNotContain("Atelier");

    Files.delete(folder.resolve("notice.en.md"));
    assertThat(read("/legal/notice", "en").body()).contains("has not published this text yet");
  }

  @Test
  void aTextInTheOtherLanguageOnlyIsShownAndSaidToBeInIt() throws IOException {
    publish("privacy.fr.md", "Vos données.");

    assertThat(read("/legal/privacy", "en").body()).contains("published in French only", "<article lang=\"fr\"><p>Vos données.</p>");
    assertThat(read("/legal/privacy", "fr").body()).doesNotContain("anglais").contains("<article lang=\"fr\">");
  }

  @ParameterizedTest
  @CsvSource({"none, non conforme, not compliant", "partial, partiellement conforme, partially compliant",
      "full, totalement conforme, fully compliant"})
  void howFarItConformsIsWhatTheOperatorSaysInTheFirstLine(String said, String french, String english) throws IOException {
    publish("accessibility.fr.md", "conformity: " + said + "\n\nNotre déclaration.");

    assertThat(Page.text(read("/login", "fr"))).contains("Accessibilité" + NBSP + ": " + french);
    assertThat(Page.text(read("/login", "en"))).contains("Accessibility: " + english);
    assertThat(Page.text(read("/legal/accessibility", "fr"))).contains("Notre déclaration.").doesNotContain("conformity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conformity: perfect\n\nText", "Text\nconformity: full", "conformity: full", ""})
  void nothingIsClaimedThatTheOperatorHasNotPublished(String written) throws IOException {
    publish("accessibility.en.md", written);

    assertThat(read("/login", "en").body()).contains(">Accessibility</a>");
  }

  @Test
  void aFileBeyondItsLimitOrInNoEncodingIsNotShown() throws IOException {
    publish("notice.en.md", "x".repeat(OperatorFile.MOST_BYTES));
    assertThat(read("/legal/notice", "en").body()).contains("xxx");

    publish("notice.en.md", "x".repeat(OperatorFile.MOST_BYTES + 1));
    assertThat(read("/legal/notice", "en").body()).contains("has not published this text yet");

    Files.write(folder.resolve("notice.en.md"), "société".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read("/legal/notice", "en").body()).contains("has not published this text yet");
  }

  @Test
  void noOtherFileIsShown() throws IOException {
    publish("secret.en.md", "hidden");

    for (String path : List.of("/legal/secret", "/legal/notice.en.md", "/legal/..%2fnotice", "/legal/")) {
      assertThat(read(path, "en").status()).as(path).isIn(303, 400, 404);
    }
  }

  private static Reply read(String path, String language) {
    return gateway.send(gateway.to(path).header("Accept-Language", language));
  }

  private static void publish(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}

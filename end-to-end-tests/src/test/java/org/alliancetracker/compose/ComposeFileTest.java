package org.alliancetracker.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {

  private static final String FILE = Checkout.text("docker-compose.yml");
  private static final String DOCKERFILE = Checkout.text("Dockerfile");

  /** A rule, with one way to break the file against it and what it then says. */
  private record Check(Function<ComposeFile, Stream<String>> rule, String intact, String broken, String complaint) {}

  static Stream<Arguments> checks() {
    return Stream.of(
        Arguments.of("variables are read", new Check(ComposeRules::everyVariableIsRead,
            "ALLIANCE_EVALUATION_URL:", "ALLIANCE_EVALUATION_URI:", "gateway is given ALLIANCE_EVALUATION_URI, which it does not read")),
        Arguments.of("needed variables are set", new Check(ComposeRules::everyNeededVariableIsSet,
            "ALLIANCE_TOKEN_PRIVATE_KEY_FILE:", "ALLIANCE_TOKEN_KEY_FILE:",
            "gateway needs ALLIANCE_TOKEN_PRIVATE_KEY_FILE and is not given it")),
        Arguments.of("no default password", new Check(ComposeRules::noSecretHasADefault,
            "${ALLIANCE_DEMO_PASSWORD:-}", "${ALLIANCE_DEMO_PASSWORD:-alliance}",
            "gateway has a secret written down: ALLIANCE_DEMO_PASSWORD")),
        Arguments.of("no password in an address", new Check(ComposeRules::noSecretHasADefault,
            "http://notification-service:8080", "http://a:b@notification-service:8080", "gateway has a secret written down: ALLIANCE_NOTIFICATION_URL")),
        Arguments.of("pinned images", new Check(ComposeRules::everyImageIsPinned,
            "mongo:8.0.21", "mongo:latest", "store runs an image of no fixed version: mongo:latest")),
        Arguments.of("health checks of engines", new Check(file -> ComposeRules.everyServiceHasAHealthCheck(file, DOCKERFILE),
            "test: [\"CMD\", \"/mailpit\", \"readyz\"]", "disable: true", "mail has no health check")),
        Arguments.of("named volumes", new Check(ComposeRules::dataIsInNamedVolumes,
            "\"store:/data/db\"", "\"./data:/data/db\"", "./data is no named volume")),
        Arguments.of("private key", new Check(ComposeRules::onlyTheGatewayHasThePrivateKey,
            "[\"broker:/var/lib/kafka/data\"]", "[\"token-private-key:/keys/private\"]",
            "broker could read or change keys: token-private-key:/keys/private")),
        Arguments.of("closed to strangers", new Check(ComposeRules::onlyTheGatewayAndTheMailPageAreOpenAndOnlyToThisMachine,
            "127.0.0.1:8080:8080", "8080:8080", "gateway is open to strangers: 8080:8080")),
        Arguments.of("engines are closed", new Check(ComposeRules::onlyTheGatewayAndTheMailPageAreOpenAndOnlyToThisMachine,
            "command: [mongod", "ports: [\"127.0.0.1:27017:27017\"]\n    command: [mongod",
            "store is open to strangers: 127.0.0.1:27017:27017")),
        Arguments.of("confined", new Check(ComposeRules::everyContainerIsConfined,
            "user: mongodb", "user: \"0:0\"", "store lacks a user that is not root")),
        Arguments.of("read-only", new Check(ComposeRules::everyContainerIsConfined,
            "read_only: true\n    user: mongodb", "read_only: false\n    user: mongodb", "store lacks a read-only root")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void theFileKeepsTheRule(String name, Check check) {
    assertThat(check.rule().apply(ComposeFile.parse(FILE))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void theRuleFiresWhereItIsBroken(String name, Check check) {
    assertThat(FILE).contains(check.intact());

    ComposeFile broken = ComposeFile.parse(FILE.replace(check.intact(), check.broken()));

    assertThat(check.rule().apply(broken)).contains(check.complaint());
  }

  @Test
  void ourImageLooksAfterItsHealthAndIsPinnedAndNotRoot() {
    ComposeFile file = ComposeFile.parse(FILE);

    assertThat(ComposeRules.everyServiceHasAHealthCheck(file, DOCKERFILE.replace("\nHEALTHCHECK", "\n#")))
        .contains("gateway has no health check");
    assertThat(DOCKERFILE.lines().filter(line -> line.startsWith("ARG BASE_IMAGE=")).map(line -> line.substring(15)))
        .singleElement().matches(ComposeRules::isPinned);
    assertThat(ComposeRules.isPinned("eclipse-temurin:25-jre")).isFalse();
    assertThat(DOCKERFILE).containsPattern("(?m)^USER [1-9]");
    assertThat(DOCKERFILE.lines().filter(line -> line.matches("(CMD|ENTRYPOINT).*"))).allMatch(line -> line.contains("[\""));
  }

  @Test
  void theFourServicesAreBuiltAndNothingElseIsSentToTheBuilder() {
    assertThat(ComposeRules.programs(ComposeFile.parse(FILE))).containsExactlyInAnyOrder(
        "partnership-service", "evaluation-service", "notification-service", "gateway").allSatisfy(program -> {
          assertThat(Checkout.text("pom.xml")).contains("<module>" + program + "</module>");
          assertThat(Checkout.text(".dockerignore").lines())
              .contains("!" + program + "/target/" + program + ".jar", "!" + program + "/target/lib");
        });
    assertThat(Checkout.text(".dockerignore").lines()).contains("**").filteredOn(line -> line.startsWith("!")).hasSize(8);
  }

  @Test
  void aFileThatIsNoYamlOrSaysAThingTwiceIsRefused() {
    assertThatThrownBy(() -> ComposeFile.parse(FILE + "\n  store: [")).hasMessageContaining("line");
    assertThatThrownBy(() -> ComposeFile.parse(FILE + "\nvolumes: {}\n")).hasMessageContaining("duplicate key volumes");
  }
}

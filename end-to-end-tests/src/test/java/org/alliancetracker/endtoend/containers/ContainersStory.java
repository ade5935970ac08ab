package org.alliancetracker.endtoend.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.Parts;
import org.alliancetracker.testing.http.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people deploy: the images and {@code docker-compose.yml}. Needs a Docker of its own, see {@code .ci/containers}. */
class ContainersStory {

  private static final String MEMORY = String.valueOf(512 * 1024 * 1024);
  private static final String NO_CAPABILITIES = "0000000000000000";
  private static final Duration CALM = Duration.ofSeconds(90);

  private static Containers containers;

  @BeforeAll
  static void everythingIsUp() {
    containers = Containers.start();
  }

  @AfterAll
  static void everythingIsRemoved() {
    if (containers != null) {
      containers.close();
    }
  }

  static List<String> services() {
    return Containers.SERVICES;
  }

  static Stream<String> all() {
    return Stream.concat(Containers.SERVICES.stream(), Containers.ENGINES.stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("services")
  void aServiceIsConfined(String service) {
    Container told = containers.of(service);
    assertThat(told.isHealthy()).as(service).isTrue();
    assertThat(Map.of(
        "user", told.user(),
        "read-only", told.limits().path("ReadonlyRootfs").asString(),
        "memory", told.limits().path("Memory").asString(),
        "processes", told.limits().path("PidsLimit").asString()))
        .as(service).isEqualTo(Map.of("user", "10001:10001", "read-only", "true", "memory", MEMORY, "processes", "512"));
    // what is told is so inside
    assertThat(containers.inside(service, "id --user").output().strip()).as(service).isEqualTo("10001");
    assertThat(containers.inside(service, "touch /app/x").output()).as(service).contains("Read-only file system");
    assertThat(containers.inside(service, "grep -hE 'CapEff|CapBnd|NoNewPrivs' /proc/1/status").output().split("\\s+"))
        .as(service).containsExactly("CapEff:", NO_CAPABILITIES, "CapBnd:", NO_CAPABILITIES, "NoNewPrivs:", "1");
    assertThat(containers.inside(service, "cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes"
        + " 2>/dev/null").output().strip()).as(service).isEqualTo(MEMORY);
  }

  @Test
  void onlyTheGatewayAndTheMailPageAreReachedAndOnlyFromThisMachine() {
    assertThat(all().flatMap(each -> containers.of(each).openPorts().stream()))
        .containsExactlyInAnyOrder("127.0.0.1:8080", "127.0.0.1:8025");
    for (String hidden : List.of("partnership-service", "evaluation-service", "store", "broker")) {
      assertThat(containers.of(hidden).networks()).as(hidden).singleElement()
          .satisfies(network -> assertThat(containers.isInternal(network)).isTrue());
    }
  }

  @Test
  void onlyTheGatewayHoldsSecretsAndTheOthersOnlyReadItsPublicKey() {
    assertThat(containers.inside("gateway", "stat --format %a /keys/private/token.pem").output().strip()).isEqualTo("600");
    assertThat(containers.of("gateway").variables()).contains("ALLIANCE_DEMO_PASSWORD");
    for (String other : List.of("partnership-service", "evaluation-service", "notification-service")) {
      assertThat(containers.of(other).variables()).as(other).doesNotContain("ALLIANCE_DEMO_PASSWORD");
      assertThat(containers.inside(other, "ls -A /keys/private").output()).as(other).isEmpty();
      assertThat(containers.inside(other, "head -n 1 /keys/public/token.pem").output()).contains("PUBLIC KEY");
      assertThat(containers.inside(other, "touch /keys/public/token.pem").output()).contains("Read-only file system");
    }
  }

  @Test
  void theWholePathIsWalkedAndANoticeOutlivesTheCrashOfItsService() {
    Walk walk = Walk.design(containers, "In containers");
    walk.steer();
    walk.reachAMilestone();
    int restarts = containers.of("notification-service").restarts();
    // the notice is being held
    containers.crash("notification-service");
    walk.evaluate();
    walk.theScoresAreSeen();
    containers.awaitRestarted("notification-service", restarts + 1);
    walk.theCommitteeHearsOfIt();
    everythingHasArrived();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"partnership-service", "gateway", "store", "broker"})
  void afterACrashItComesBackAndWhatWasAcknowledgedIsThereOnce(String victim) {
    Walk walk = Walk.design(containers, "Killed " + victim);
    int restarts = containers.of(victim).restarts();
    Writer writer = Writer.start(containers.as("manager"), walk.path());
    writer.awaitMore(5);

    containers.crash(victim);
    containers.awaitRestarted(victim, restarts + 1);
    writer.awaitMore(5);

    List<String> acknowledged = writer.stop();
    // the alliance shows the latest hundred; all of them are read in parts, the latest first
    assertThat(Parts.all(containers.as("manager"), walk.path() + "/claims")).extracting(claim -> claim.path("text").asString())
        .containsExactlyElementsOf(acknowledged.reversed());
    everythingHasArrived();
  }

  @Test
  void stoppedInOrderTheyEndByThemselvesAndKeepTheirData() {
    Walk walk = Walk.design(containers, "Stopped");
    JsonNode before = walk.seen();

    containers.stop();

    assertThat(all()).allSatisfy(each -> {
      Container ended = containers.of(each);
      assertThat(ended.isRunning()).isFalse();
      // 128 + SIGTERM is how Java ends on request; 137 would be a kill
      assertThat(ended.exitCode()).as(each).isIn(0, 143);
    });
    containers.up();
    assertThat(walk.seen()).isEqualTo(before);
    walk.reachAMilestone();
    everythingHasArrived();
  }

  private static void everythingHasArrived() {
    Caller admin = containers.as("admin");
    for (String owner : List.of("partnership", "evaluation")) {
      await().atMost(CALM).untilAsserted(() -> assertThat(admin.get("/api/operations/" + owner + "/backlog").json()
          .path("streams").asInt(-1)).isZero());
    }
    for (String reader : List.of("partnership", "evaluation", "notification")) {
      await().atMost(CALM).untilAsserted(() -> {
        JsonNode letters = admin.get("/api/operations/" + reader + "/dead-letters").json();
        assertThat(letters.has("parked")).as(reader).isTrue();
        assertThat(letters.path("parked")).as("parked in " + reader).isEmpty();
      });
    }
  }
}

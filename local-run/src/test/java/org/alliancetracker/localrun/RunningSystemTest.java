package org.alliancetracker.localrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancetracker.localrun.process.CannotStart;
import org.alliancetracker.testing.file.OpenToOthers;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunningSystemTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir
  static Path data;

  private static final List<String> said = new CopyOnWriteArrayList<>();
  private static AllianceTracker tracker;

  @BeforeAll
  static void start() {
    tracker = AllianceTracker.start(StandInService.options(data), said::add);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @Test
  void everyProcessIsReadyAndEachStepWasSaid() {
    assertThat(tracker.processNames()).containsExactly("broker", "store", "mail", "partnership-service",
        "notification-service", "gateway");
    assertThat(tracker.processNames()).allMatch(name -> tracker.process(name).isReady());
    assertThat(said).anyMatch(line -> line.matches(" +broker +ready after .*"))
        .anyMatch(line -> line.matches(" +gateway +ready after .*"));
  }

  @Test
  void aKilledProcessComesBackAndTheListOfProcessesTellsItsNewId() throws Exception {
    for (String name : List.of("partnership-service", "store", "broker")) {
      RunningProcess process = tracker.process(name);
      long before = process.pid();

      process.kill();

      Awaitility.await().atMost(LONG).until(() -> process.pid() > 0 && process.pid() != before && process.isReady());
      JsonNode listed = JsonMapper.builder().build().readTree(Files.readString(data.resolve("processes.json")));
      assertThat(listed.get(name).get("pid").asLong()).isEqualTo(process.pid());
      assertThat(listed.get(name).get("port").asInt()).isEqualTo(process.port());
      assertThat(said).anyMatch(line -> line.startsWith(name + " ended (exit code 137)"));
    }
  }

  @Test
  void whatTheStoreAcknowledgedIsThereAfterItsProcessWasKilled() {
    try (var client = MongoClients.create(tracker.storeUri())) {
      client.getDatabase("d").getCollection("c").insertOne(new Document("_id", "kept"));
    }

    tracker.process("store").kill();
    tracker.process("store").awaitReady(LONG);

    try (var client = MongoClients.create(tracker.storeUri())) {
      assertThat(client.getDatabase("d").getCollection("c").find(new Document("_id", "kept")).first()).isNotNull();
    }
  }

  @Test
  void aProcessIsStartedAgainHoweverOftenItWasKilledInItsLife() {
    RunningProcess process = tracker.process("partnership-service");

    for (int kill = 1; kill <= 4; kill++) {
      long before = process.pid();
      process.kill();
      Awaitility.await().atMost(LONG).until(() -> process.pid() > 0 && process.pid() != before);

      process.awaitReady(LONG);
    }
  }

  @Test
  void aHeldProcessStaysDownUntilItIsResumed() {
    RunningProcess service = tracker.process("notification-service");
    service.hold();
    service.kill();
    Awaitility.await().during(Duration.ofSeconds(1)).atMost(LONG).until(() -> service.pid() == -1);

    service.resume();

    service.awaitReady(LONG);
    assertThat(service.pid()).isPositive();
  }

  @Test
  void aServiceGetsTheVariablesItReadsAndNoSecretsOfOthers() throws Exception {
    String gateway = environment("gateway");
    String partnership = environment("partnership-service");

    assertThat(gateway).contains("ALLIANCE_HTTP_PORT=" + tracker.address().getPort(),
        "ALLIANCE_PARTNERSHIP_URL=http://127.0.0.1:" + tracker.process("partnership-service").port(),
        "ALLIANCE_DEMO_PASSWORD=" + tracker.demoPassword(), "ALLIANCE_MAIL_PAGE_URL=" + tracker.mailAddress(),
        "ALLIANCE_STORE_URI=" + tracker.storeUri(), "ALLIANCE_KAFKA_BOOTSTRAP=" + tracker.kafkaBootstrap(),
        "ALLIANCE_KAFKA_USER=alliance", "ALLIANCE_KAFKA_PASSWORD=" + enginePassword());
    assertThat(partnership).contains("ALLIANCE_STORE_URI", "ALLIANCE_TOKEN_PUBLIC_KEY_FILE", "ALLIANCE_ENGINE_NOTE",
        "ALLIANCE_EXIT_WITH_PARENT=true").doesNotContain("DEMO_PASSWORD", "PRIVATE_KEY", "SMTP", "ENGINE_PASSWORD");
    assertThat(environment("notification-service")).contains("ALLIANCE_SMTP_PORT=").doesNotContain("DEMO_PASSWORD");
  }

  @Test
  void secretsCanBeReadByTheirOwnerOnly() throws Exception {
    Path password = data.resolve("secrets").resolve("demo-password");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys")))).isEqualTo("rwx------");
    assertThat(Files.readString(password)).isEqualTo(tracker.demoPassword()).hasSize(16);
  }

  @Test
  void nobodyElseCanReadWhatARunKeeps() throws IOException {
    assertThat(OpenToOthers.in(data)).isEmpty();
  }

  @Test
  void noSecretIsOnACommandLine() throws IOException {
    // a ProcessHandle tells no command line that is longer than a page
    assumeThat(Path.of("/proc/self/cmdline")).exists();

    for (String name : tracker.processNames()) {
      String line = Files.readString(Path.of("/proc", String.valueOf(tracker.process(name).pid()), "cmdline"))
          .replace('\0', ' ');
      assertThat(line).as(name).contains("java").doesNotContain(enginePassword()).doesNotContain(tracker.demoPassword());
    }
  }

  @Test
  void theLogsDoNotTellTheSecrets() throws IOException {
    for (String name : tracker.processNames()) {
      assertThat(Files.readString(data.resolve("logs").resolve(name + ".log"))).doesNotContain(enginePassword());
    }
  }

  @Test
  void aSecondRunOnTheSameFolderIsRefusedEvenIfItWantsItFresh() {
    assertThatThrownBy(() -> AllianceTracker.start(StandInService.options(data).withFreshData(), said::add))
        .isInstanceOf(CannotStart.class).hasMessageContaining("already runs").hasMessageContaining("--data");
    assertThat(data.resolve("store")).isNotEmptyDirectory();
  }

  @Test
  void theMailPageAnswers() throws Exception {
    assertThat(get(tracker.mailAddress() + "api/mails")).isEqualTo("[]");
  }

  @Test
  void afterCloseNoProcessAndNoTakenPortIsLeft(@TempDir Path other) throws Exception {
    AllianceTracker second = AllianceTracker.start(StandInService.options(other), said::add);
    List<RunningProcess> processes = second.processNames().stream().map(second::process).toList();
    List<Long> pids = processes.stream().map(RunningProcess::pid).toList();

    second.close();

    assertThat(pids).allMatch(pid -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    for (RunningProcess each : processes) {
      try (ServerSocket free = new ServerSocket()) {
        free.setReuseAddress(true);
        free.bind(new InetSocketAddress("127.0.0.1", each.port()));
      }
    }
  }

  @Test
  void nothingListensToOtherComputers() throws Exception {
    InetAddress outside = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
        .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress()).findFirst().orElse(null);
    assumeThat(outside).as("an address that others can reach").isNotNull();

    for (String name : tracker.processNames()) {
      InetSocketAddress address = new InetSocketAddress(outside, tracker.process(name).port());
      assertThatThrownBy(() -> new Socket().connect(address, 1000)).as(name).isInstanceOf(IOException.class);
    }
  }

  private static String enginePassword() {
    try {
      return Files.readString(data.resolve("secrets/engine-password"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String environment(String name) throws Exception {
    return get("http://127.0.0.1:" + tracker.process(name).port() + "/environment");
  }

  private static String get(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).body();
    }
  }
}

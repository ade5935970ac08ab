package org.alliancetracker.endtoend.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliancetracker.endtoend.system.Callers;
import org.alliancetracker.endtoend.system.Mails;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker-compose.yml} as running containers, with engines from this build: {@code .ci/containers} prepares it. */
final class Containers implements AutoCloseable {

  static final List<String> SERVICES =
      List.of("partnership-service", "evaluation-service", "notification-service", "gateway");
  static final List<String> ENGINES = List.of("store", "broker", "mail");

  static final URI GATEWAY = URI.create("http://127.0.0.1:8080");
  static final URI MAIL_PAGE = URI.create("http://127.0.0.1:8025/");

  private static final String PROJECT = "alliance-containers-story";
  private static final Duration BUILD = Duration.ofMinutes(3);
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration SHORT = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Made for this run: no password has a default. */
  private final String demoPassword = UUID.randomUUID().toString();
  private final Mails mails = new Mails(MAIL_PAGE);
  private final List<String> compose = List.of(variable("ALLIANCE_COMPOSE").split(" "));
  private final Shell shell = new Shell(TheSystem.root(), Map.of("BASE_IMAGE", variable("BASE_IMAGE"),
      "COMPOSE_PROJECT_NAME", PROJECT, "ALLIANCE_DEMO_PASSWORD", demoPassword,
      "ALLIANCE_REQUESTS_PER_PERSON", "1000000", "ALLIANCE_REQUESTS_PER_ADDRESS", "1000000",
      "COMPOSE_FILE", "docker-compose.yml:end-to-end-tests/src/test/engines/docker-compose.engines.yml"));

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: run this story with .ci/containers");
    }
    return value;
  }

  /** Builds the images and returns when every container is healthy and people are entered. */
  static Containers start() {
    Containers containers = new Containers();
    try {
      containers.compose(BUILD, "build");
      containers.up();
      People.enter(containers.as("admin"));
      return containers;
    } catch (RuntimeException | Error e) {
      containers.close();
      throw e;
    }
  }

  void up() {
    compose(START, "up", "-d", "--no-build");
    SERVICES.forEach(this::awaitHealthy);
    ENGINES.forEach(this::awaitHealthy);
  }

  /** Asks all to stop, in order, and waits; who does not within its time is killed, and its exit code says so. */
  void stop() {
    compose(START, "stop");
  }

  /** SIGKILL to process 1, as after a crash or lack of memory: whether it comes back is up to Docker. */
  void crash(String service) {
    long process = of(service).processId();
    assertThat(ProcessHandle.of(process).map(ProcessHandle::destroyForcibly)).as("killed").hasValue(true);
  }

  void awaitRestarted(String service, int restarts) {
    await().atMost(START).until(() -> of(service), now -> now.restarts() >= restarts && now.isRunning());
    awaitHealthy(service);
  }

  private void awaitHealthy(String service) {
    try {
      await().atMost(START).until(() -> of(service).isHealthy());
    } catch (RuntimeException e) {
      throw new AssertionError(service + " is not healthy:\n" + compose(SHORT, "logs", "--tail=60", service), e);
    }
  }

  Container of(String service) {
    String id = docker("ps", "--all", "--no-trunc", "--quiet", "--filter", "label=com.docker.compose.project=" + PROJECT,
        "--filter", "label=com.docker.compose.service=" + service).strip();
    return new Container(JSON.readTree(docker("inspect", id)).get(0));
  }

  /** What a program inside the container says, and how it ends. */
  Shell.Ended inside(String service, String command) {
    return shell.run(SHORT, List.of("docker", "exec", of(service).id(), "bash", "-c", command));
  }

  boolean isInternal(String network) {
    return docker("network", "inspect", "--format", "{{.Internal}}", network).strip().equals("true");
  }

  Caller as(String account) {
    return Callers.of(GATEWAY, account, demoPassword);
  }

  Mails mails() {
    return mails;
  }

  private String docker(String... arguments) {
    return shell.must(SHORT, words(List.of("docker"), arguments));
  }

  private String compose(Duration longest, String... arguments) {
    return shell.must(longest, words(compose, arguments));
  }

  private static List<String> words(List<String> first, String... more) {
    List<String> words = new ArrayList<>(first);
    words.addAll(List.of(more));
    return words;
  }

  /** Keeps what they logged, then removes everything. */
  @Override
  public void close() {
    try {
      Path logs = Files.createDirectories(TheSystem.root().resolve("end-to-end-tests/target/containers"));
      Files.writeString(logs.resolve("containers.log"), shell.run(SHORT, words(compose, "logs", "--no-color")).output());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      compose(START, "down", "--volumes", "--timeout", "5");
    }
  }
}

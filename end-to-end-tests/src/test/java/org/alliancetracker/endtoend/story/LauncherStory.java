package org.alliancetracker.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.localrun.AllianceTracker;
import org.alliancetracker.localrun.process.CannotStart;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Starting and stopping: nothing is left behind, nothing is lost, and what cannot be is said in one sentence. */
@Order(1)
class LauncherStory {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Path FOLDER = TheSystem.newFolder();

  @Test
  void dataSurviveARestartAndNothingIsLeftBehindByAStop() {
    String id;
    List<Integer> ports;
    List<ProcessHandle> processes;
    try (TheSystem first = TheSystem.start(FOLDER)) {
      id = first.as("manager").mustPost("/api/alliances", Map.of("name", "Kept over night")).text("id");
      ports = ports(first);
      processes = first.tracker().processNames().stream()
          .map(name -> ProcessHandle.of(first.tracker().process(name).pid()).orElseThrow()).toList();
      aSecondRunOnTheSameDataIsRefused();
      aTakenPortIsRefused();
    }
    assertThat(processes).hasSize(7).noneMatch(ProcessHandle::isAlive);
    assertThat(ports).noneMatch(LauncherStory::isTaken);
    try (TheSystem second = TheSystem.start(FOLDER)) {
      assertThat(second.as("manager").get("/api/alliances/" + id).text("name")).isEqualTo("Kept over night");
      assertThat(second.as("manager").get("/api/alliances?q=night").json().path("items")).hasSize(1);
      assertThat(second.as("admin").get("/api/people/person-company").accepted()).isTrue();
    }
  }

  private static void aSecondRunOnTheSameDataIsRefused() {
    assertThatThrownBy(() -> AllianceTracker.start(TheSystem.options(FOLDER), line -> { }))
        .isInstanceOf(CannotStart.class).hasMessageContaining("already runs").message().matches("[^.\n]+.*[.]");
  }

  private static void aTakenPortIsRefused() {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> AllianceTracker.start(
          TheSystem.options(TheSystem.newFolder()).withPort(taken.getLocalPort()), line -> { }))
          .isInstanceOf(CannotStart.class).hasMessageContaining("" + taken.getLocalPort());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sigtermToTheLauncherEndsEverything() throws Exception {
    Path jar = TheSystem.root().resolve("local-run/target/local-run.jar");
    Path data = TheSystem.newFolder();
    int port = freePort();
    Process launcher = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
        "-Dalliance.root=" + TheSystem.root(), "-jar", jar.toString(), "--data", data.toString(), "--port",
        String.valueOf(port), "--mail-port", String.valueOf(freePort()))
        .redirectErrorStream(true).redirectOutput(data.resolve("launcher.log").toFile()).start();
    try {
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> isTaken(port));
      List<ProcessHandle> children = new ArrayList<>(launcher.descendants().toList());
      assertThat(children).hasSizeGreaterThanOrEqualTo(7);
      launcher.destroy();
      assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(children).noneMatch(ProcessHandle::isAlive);
      assertThat(isTaken(port)).isFalse();
    } finally {
      launcher.destroyForcibly();
    }
  }

  private static List<Integer> ports(TheSystem system) {
    return system.tracker().processNames().stream().map(name -> system.tracker().process(name).port()).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private static boolean isTaken(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

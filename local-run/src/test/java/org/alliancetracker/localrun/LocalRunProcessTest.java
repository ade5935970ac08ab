package org.alliancetracker.localrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alliancetracker.testing.program.ChildProgram;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRunProcessTest {

  private static final long SIGINT_BIT = 1L << 1;

  @TempDir
  Path data;

  @Test
  void sigtermStopsEveryProcess() throws Exception {
    try (ChildProgram launcher = ChildProgram.start(StandInRun.class, data.toString())) {
      List<ProcessHandle> children = runningChildren(launcher);

      launcher.process().toHandle().destroy();

      assertThat(launcher.await("Stopped")).isEmpty();
      assertThat(launcher.process().waitFor()).isEqualTo(143);
      assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void whenTheLauncherIsKilledItsChildrenEndByThemselves() throws Exception {
    try (ChildProgram launcher = ChildProgram.start(StandInRun.class, data.toString())) {
      List<ProcessHandle> children = runningChildren(launcher);

      launcher.kill();

      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void sigintReachesTheChildrenThroughTheLauncherOnly() throws Exception {
    Assumptions.assumeFalse(sigintIsIgnored(), "SIGINT is ignored here, as it is by what a script starts in the background");
    try (ChildProgram launcher = ChildProgram.start(StandInRun.class, data.toString())) {
      List<ProcessHandle> children = runningChildren(launcher);
      for (ProcessHandle child : children) {
        new ProcessBuilder("kill", "-INT", String.valueOf(child.pid())).start().waitFor();
      }
      Awaitility.await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10))
          .until(() -> children.stream().allMatch(ProcessHandle::isAlive));

      new ProcessBuilder("kill", "-INT", String.valueOf(launcher.process().pid())).start().waitFor();

      assertThat(launcher.await("Stopped")).isEmpty();
      assertThat(launcher.process().waitFor()).isEqualTo(130);
      assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
  }

  /** Handed on to every process this one starts. */
  private static boolean sigintIsIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16) & SIGINT_BIT) != 0);
  }

  private static List<ProcessHandle> runningChildren(ChildProgram launcher) throws Exception {
    launcher.await("Ctrl-C stops everything");
    List<ProcessHandle> children = launcher.process().descendants().toList();
    assertThat(children).hasSize(6);
    return children;
  }
}

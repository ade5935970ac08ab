package org.alliancetracker.localrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRunProcessTest {

  @TempDir
  Path data;

  @Test
  void sigtermStopsEveryProcess() throws Exception {
    try (ChildJvm launcher = ChildJvm.start(StandInRun.class, data.toString())) {
      List<ProcessHandle> children = runningChildren(launcher);

      launcher.process().toHandle().destroy();

      assertThat(launcher.await("Stopped")).isEmpty();
      assertThat(launcher.process().waitFor()).isEqualTo(143);
      assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void whenTheLauncherIsKilledItsChildrenEndByThemselves() throws Exception {
    try (ChildJvm launcher = ChildJvm.start(StandInRun.class, data.toString())) {
      List<ProcessHandle> children = runningChildren(launcher);

      launcher.kill();

      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void sigintReachesTheChildrenThroughTheLauncherOnly() throws Exception {
    try (ChildJvm launcher = ChildJvm.start(StandInRun.class, data.toString())) {
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

  private static List<ProcessHandle> runningChildren(ChildJvm launcher) throws Exception {
    launcher.await("Ctrl-C stops everything");
    List<ProcessHandle> children = launcher.process().descendants().toList();
    assertThat(children).hasSize(6);
    return children;
  }
}

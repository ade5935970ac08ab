package org.alliancetracker.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTest {

  /** Stays until it is told to go, like a service. */
  public static final class Child {
    public static void main(String[] args) throws InterruptedException {
      ParentWatch.startIfAsked();
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }

  @Test
  void aProgramEndsWhenItsParentsEndOfTheInputCloses() throws Exception {
    Process child = child("true");
    try {
      child.getOutputStream().write('\n');
      child.getOutputStream().flush();
      child.getOutputStream().close();

      assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).isZero();
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void aProgramStartedByHandDoesNotWatchItsInput() throws Exception {
    Process child = child("false");
    try {
      child.getOutputStream().close();

      assertThat(child.waitFor(2, TimeUnit.SECONDS)).isFalse();
    } finally {
      child.destroyForcibly();
    }
  }

  private static Process child(String exitWithParent) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(java, "-Xshare:auto", "-cp", System.getProperty("java.class.path"), Child.class.getName());
    builder.environment().put("ALLIANCE_EXIT_WITH_PARENT", exitWithParent);
    return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }
}

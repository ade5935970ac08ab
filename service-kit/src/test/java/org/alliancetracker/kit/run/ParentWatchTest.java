package org.alliancetracker.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.testing.program.ChildProgram;
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
    try (ChildProgram child = child("true")) {
      child.process().getOutputStream().write('\n');
      child.process().getOutputStream().flush();
      child.process().getOutputStream().close();

      assertThat(child.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(child.process().exitValue()).isZero();
    }
  }

  @Test
  void aProgramStartedByHandDoesNotWatchItsInput() throws Exception {
    try (ChildProgram child = child("false")) {
      child.process().getOutputStream().close();

      assertThat(child.process().waitFor(2, TimeUnit.SECONDS)).isFalse();
    }
  }

  private static ChildProgram child(String exitWithParent) throws IOException {
    return ChildProgram.of(Child.class).environment(Map.of("ALLIANCE_EXIT_WITH_PARENT", exitWithParent)).start();
  }
}

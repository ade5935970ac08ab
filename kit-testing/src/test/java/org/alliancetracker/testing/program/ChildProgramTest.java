package org.alliancetracker.testing.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProgramTest {

  /** Says what it was given and waits to be ended. */
  public static final class Waiting {
    public static void main(String[] arguments) throws InterruptedException {
      System.out.println("given " + String.join(",", arguments) + " " + System.getenv("OF_THE_TEST"));
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }

  public static final class Ending {
    public static void main(String[] arguments) {
      System.out.println("one");
      System.out.println("two " + Runtime.getRuntime().maxMemory() / (1 << 20));
    }
  }

  @Test
  void itIsGivenItsArgumentsAndItsEnvironmentAndEndsWhenItIsKilled() throws Exception {
    try (ChildProgram child = ChildProgram.of(Waiting.class).environment(Map.of("OF_THE_TEST", "told")).start("a", "b")) {
      assertThat(child.await("given ")).isEqualTo("a,b told");
      assertThat(child.process().isAlive()).isTrue();

      child.kill();

      assertThat(child.process().isAlive()).isFalse();
    }
  }

  @Test
  void whatWasAwaitedInVainIsToldWithAllThatWasSaid() throws Exception {
    try (ChildProgram child = ChildProgram.start(Ending.class)) {
      assertThatThrownBy(() -> child.await("three")).isInstanceOf(AssertionError.class).hasMessageContaining("one\ntwo");
    }
  }

  @Test
  void itsHeapIsAsAsked() throws Exception {
    try (ChildProgram child = ChildProgram.of(Ending.class).heap(64).start()) {
      assertThat(Integer.parseInt(child.await("two "))).isBetween(32, 64);
    }
  }

  @Test
  void itsLogIsAppendedToAFile(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log");
    for (int i = 0; i < 2; i++) {
      try (ChildProgram child = ChildProgram.of(Ending.class).log(log).start()) {
        assertThat(child.process().waitFor()).isZero();
      }
    }

    assertThat(Files.readString(log)).containsPattern("one\ntwo \\d+\none\ntwo");
  }
}

package org.alliancetracker.endtoend.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class StoryCountTest {

  /** Run by the test below alone, as is the second one, which it has to tell as left out. */
  static class FirstStory {
    @Test
    void ends() {
    }
  }

  static class FailingStory {
    @Test
    void ends() {
    }

    @Test
    void fails() {
      fail("on purpose");
    }
  }

  @Disabled("not today")
  static class SecondStory {
    @Test
    void ends() {
    }
  }

  static class NoTale {
    @Test
    void ends() {
    }
  }

  @Test
  void eachStoryIsToldWithItsNumberAndNothingElseIs() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    LauncherConfig alone = LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false)
        .addTestExecutionListeners(new StoryCount(new PrintStream(told, true, StandardCharsets.UTF_8))).build();

    LauncherFactory.create(alone).execute(LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(FirstStory.class), selectClass(NoTale.class), selectClass(FailingStory.class),
            selectClass(SecondStory.class)).build());

    assertThat(told.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceFirst("\\d+ s$", "n s"))).containsExactly(
        "Story 1 of 3: StoryCountTest$FirstStory", "Story 1 of 3: StoryCountTest$FirstStory successful after n s",
        "Story 2 of 3: StoryCountTest$FailingStory", "Story 2 of 3: StoryCountTest$FailingStory failed after n s",
        "Story 3 of 3: StoryCountTest$SecondStory did not run: not today");
  }

  @Test
  void jUnitFindsIt() {
    assertThat(ServiceLoader.load(TestExecutionListener.class)).hasAtLeastOneElementOfType(StoryCount.class);
  }

  /** The shared system would stand beside theirs for as long as they last. */
  @Test
  void storiesWithASystemOfTheirOwnComeFirst() throws Exception {
    Path sources = TheSystem.root().resolve("end-to-end-tests/src/test/java");
    List<Path> own;
    try (Stream<Path> files = Files.walk(sources)) {
      own = files.filter(file -> file.toString().endsWith("Story.java")).filter(file -> text(file).contains("TheSystem.start(")).toList();
    }
    assertThat(own).hasSizeGreaterThan(3).allSatisfy(file -> {
      String name = sources.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
      assertThat(Class.forName(name).isAnnotationPresent(Order.class)).as(name + " has an @Order").isTrue();
    });
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}

package org.alliancetracker.endtoend.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says which story runs, which one of how many it is, and how long it took: they are the longest part of the build. */
public final class StoryCount implements TestExecutionListener {

  private static final String ENDING = "Story";

  private final PrintStream out;
  private final Map<String, Long> begun = new ConcurrentHashMap<>();
  /** A class ends well also where a test in it failed. */
  private final AtomicInteger failures = new AtomicInteger();
  private int all;
  private int number;

  /** For JUnit, which finds it by its name in {@code META-INF/services}. */
  public StoryCount() {
    this(System.out);
  }

  StoryCount(PrintStream out) {
    this.out = out;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    all = (int) plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream()).filter(StoryCount::isStory).count();
    number = 0;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (isStory(test)) {
      number++;
      failures.set(0);
      begun.put(test.getUniqueId(), System.nanoTime());
      out.printf("Story %d of %d: %s%n", number, all, test.getDisplayName());
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (isStory(test)) {
      number++;
      out.printf("Story %d of %d: %s did not run: %s%n", number, all, test.getDisplayName(), reason);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      failures.incrementAndGet();
    }
    Long since = begun.remove(test.getUniqueId());
    if (since != null) {
      out.printf("Story %d of %d: %s %s after %d s%n", number, all, test.getDisplayName(),
          failures.get() == 0 ? "successful" : "failed", Duration.ofNanos(System.nanoTime() - since).toSeconds());
    }
  }

  /** A class by itself, not one inside another. */
  private static boolean isStory(TestIdentifier test) {
    return test.getSource().filter(ClassSource.class::isInstance).map(ClassSource.class::cast)
        .filter(source -> source.getClassName().endsWith(ENDING)).isPresent();
  }
}

package org.alliancetracker.localrun;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.alliancetracker.localrun.process.CannotStart;
import org.alliancetracker.localrun.process.Program;
import org.alliancetracker.localrun.process.Supervision;

/** Starts programs beside each other and says when each is ready. */
final class Startup {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Supervision processes;
  private final Consumer<String> progress;
  private final long began = System.nanoTime();

  Startup(Supervision processes, Consumer<String> progress) {
    this.processes = processes;
    this.progress = progress;
  }

  /** @throws CannotStart as soon as one of them cannot start */
  void together(List<Program> programs) {
    programs.forEach(processes::start);
    CompletableFuture<?>[] ready = programs.stream()
        .map(p -> CompletableFuture.runAsync(() -> awaitReady(p.name()), Startup::inThread))
        .toArray(CompletableFuture[]::new);
    try {
      allOrFirstFailure(ready).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void awaitReady(String name) {
    processes.awaitReady(name, LONGEST);
    progress.accept("  %-22s ready after %4.1f s".formatted(name, (System.nanoTime() - began) / 1e9));
  }

  private static void inThread(Runnable task) {
    Thread.ofPlatform().daemon().name("await-ready").start(task);
  }

  private static CompletableFuture<Void> allOrFirstFailure(CompletableFuture<?>[] futures) {
    CompletableFuture<Void> all = CompletableFuture.allOf(futures);
    for (CompletableFuture<?> each : futures) {
      each.whenComplete((nothing, problem) -> {
        if (problem != null) {
          all.completeExceptionally(problem);
        }
      });
    }
    return all;
  }
}

package org.alliancetracker.localrun.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alliancetracker.localrun.engine.EngineProcess;
import org.alliancetracker.localrun.owner.OwnersOnly;

/** A started program. Its standard input stays open as long as the launcher lives; its output goes to its log. */
final class Child {

  private static final long KILLED_MILLIS = 5_000;
  private static final long LARGEST_LOG = 20L * 1024 * 1024;

  private final Program program;
  private final Path log;
  private final Process process;

  private Child(Program program, Path log, Process process) {
    this.program = program;
    this.log = log;
    this.process = process;
  }

  static Child start(Program program, List<String> cacheFlags, Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
    }
    OwnersOnly.file(log);
    ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(program, cacheFlags, log)).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).directory(new File("/"));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("ALLIANCE_"));
    environment.putAll(program.environment());
    environment.put("ALLIANCE_EXIT_WITH_PARENT", "true");
    return new Child(program, log, builder.start());
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  boolean isReady() {
    return process.isAlive() && program.probe().isReady(program.port());
  }

  /** Blocks until it has ended. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** The sentence a program leaves in its log when it refuses to start. */
  Optional<String> refusal() {
    if (process.isAlive() || process.exitValue() != EngineProcess.REFUSED) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.startsWith(EngineProcess.REFUSAL)).reduce((first, last) -> last)
          .map(line -> line.substring(EngineProcess.REFUSAL.length()));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  void askToStop() {
    process.destroy();
  }

  /** Waits for its end so long, then kills it. */
  void endWithin(long millis) {
    try {
      if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor(KILLED_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}

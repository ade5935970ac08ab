package org.alliancetracker.endtoend.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs in a folder, to their end. */
record Shell(Path folder, Map<String, String> environment) {

  /** What came back; output and errors together. */
  record Ended(int code, String output) {
  }

  /** Its output; whatever does not end well or in time is a failure that shows what it said. */
  String must(Duration longest, List<String> command) {
    Ended ended = run(longest, command);
    if (ended.code() != 0) {
      throw new AssertionError(String.join(" ", command) + " ended with " + ended.code() + ":\n" + ended.output());
    }
    return ended.output();
  }

  Ended run(Duration longest, List<String> command) {
    try {
      // a file, because a pipe would have to be read meanwhile
      Path output = Files.createTempFile("shell", ".txt");
      try {
        return new Ended(await(longest, start(command, output), command, output), text(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(List<String> command, Path output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static int await(Duration longest, Process process, List<String> command, Path output) throws IOException {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(String.join(" ", command) + " takes longer than " + longest + ":\n" + text(output));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path output) throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }
}

package org.alliancetracker.localrun;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of this module or its tests in a process of its own, on the class path of the test. */
public final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  private ChildJvm(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    return start(256, main, arguments);
  }

  public static ChildJvm start(int heapMegabytes, Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + heapMegabytes + "m", "-cp", System.getProperty("java.class.path"),
        main.getName()));
    command.addAll(List.of(arguments));
    return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** The next line it prints, null at the end. */
  public String line() throws IOException {
    return out.readLine();
  }

  /** Reads until a line begins so; returns the rest of that line. */
  public String await(String prefix) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = line(); line != null; line = line()) {
      if (line.startsWith(prefix)) {
        return line.substring(prefix.length());
      }
      seen.append(line).append('\n');
    }
    throw new AssertionError("The process ended without printing \"" + prefix + "\":\n" + seen);
  }

  public Process process() {
    return process;
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    out.close();
  }
}

package org.alliancetracker.testing.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A main class in a process of its own, on the class path of the test, so that it can be looked at and killed. */
public final class ChildProgram implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  private ChildProgram(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  public static ChildProgram start(Class<?> main, String... arguments) throws IOException {
    return of(main).start(arguments);
  }

  /** To be started with more than arguments. */
  public static Setup of(Class<?> main) {
    return new Setup(main, 256, Map.of(), Redirect.PIPE);
  }

  /** How a program is started: its heap in megabytes, what is added to the environment, and where it writes. */
  public record Setup(Class<?> main, int heapMegabytes, Map<String, String> environment, Redirect output) {

    public Setup heap(int megabytes) {
      return new Setup(main, megabytes, environment, output);
    }

    public Setup environment(Map<String, String> added) {
      return new Setup(main, heapMegabytes, Map.copyOf(added), output);
    }

    /** Appends what it writes to a file, instead of leaving it to {@link ChildProgram#line}. */
    public Setup log(Path file) {
      return new Setup(main, heapMegabytes, environment, Redirect.appendTo(file.toFile()));
    }

    public ChildProgram start(String... arguments) throws IOException {
      List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Xmx" + heapMegabytes + "m",
          "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
      builder.environment().putAll(environment);
      return new ChildProgram(builder.start());
    }
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

  /** All it prints until its end, each line ended. */
  public String rest() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = line(); line != null; line = line()) {
      all.append(line).append('\n');
    }
    return all.toString();
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

package org.alliancetracker.endtoend.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.localrun.RunningProcess;

/** A process of the system as the kernel sees it: signals, threads, memory. */
public final class Victim {

  static final List<String> SERVICES = List.of("partnership-service", "evaluation-service", "notification-service", "gateway");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  /** One line per generation; the JDKs name them differently. */
  private static final Pattern USED = Pattern.compile("^.* total (?:reserved )?\\d+K,.*used (\\d+)K", Pattern.MULTILINE);

  private final String name;
  private final RunningProcess process;

  private Victim(String name, RunningProcess process) {
    this.name = name;
    this.process = process;
  }

  public static Victim of(TheSystem system, String name) {
    return new Victim(name, system.tracker().process(name));
  }

  static List<Victim> services(TheSystem system) {
    return SERVICES.stream().map(name -> of(system, name)).toList();
  }

  String name() {
    return name;
  }

  int port() {
    return process.port();
  }

  public long pid() {
    return process.pid();
  }

  /** By its name for {@code kill}, such as STOP, CONT or TERM. */
  public void signal(String signal) {
    run("kill", "-" + signal, String.valueOf(pid()));
  }

  void kill() {
    process.kill();
  }

  /** Killed, and not started again before {@link #resume}. */
  void takeAway() {
    process.hold();
    process.kill();
  }

  void resume() {
    process.resume();
  }

  void awaitReady() {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(process::isReady);
  }

  /** Another process of that name serves. */
  public void awaitSuccessorOf(long pid) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> pid() > 0 && pid() != pid && process.isReady());
  }

  boolean isReady() {
    return process.isReady();
  }

  boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  int threads() {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream().filter(line -> line.startsWith("Threads:"))
          .mapToInt(line -> Integer.parseInt(line.substring(8).strip())).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Megabytes of its heap in use, garbage counted too. */
  long heapMegabytes() {
    String told = run(System.getProperty("java.home") + "/bin/jcmd", String.valueOf(pid()), "GC.heap_info");
    List<Long> used = USED.matcher(told).results().map(found -> Long.parseLong(found.group(1))).toList();
    if (used.isEmpty()) {
      throw new IllegalStateException("How much of its heap " + name + " uses cannot be read from:\n" + told);
    }
    return used.stream().mapToLong(Long::longValue).sum() >> 10;
  }

  private static String run(String... command) {
    try {
      Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(started.getInputStream().readAllBytes());
      if (started.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.alliancetracker.endtoend.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.localrun.RunningProcess;

/** A service that ends at a named place of its code as by kill -9, once; then it is started again as usual. */
final class Halt {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final RunningProcess process;
  private final Path log;
  private final String line;
  private final long killed;
  private final long halts;

  private Halt(RunningProcess process, Path log, String place) {
    this.process = process;
    this.log = log;
    this.line = "Halted at " + place.replaceAll(":.*", "") + ",";
    this.killed = process.pid();
    this.halts = halts();
  }

  /** Starts the service anew; {@link #awaitReady} tells when it is there. */
  static Halt at(TheSystem system, String service, String place) {
    RunningProcess process = system.tracker().process(service);
    Halt halt = new Halt(process, system.data().resolve("logs").resolve(service + ".log"), place);
    process.startNextWith("ALLIANCE_HALT_AT", place);
    process.kill();
    return halt;
  }

  void awaitReady() {
    await().atMost(PATIENCE).until(() -> process.pid() > 0 && process.pid() != killed && process.isReady());
  }

  /** It has ended there and nowhere else, and serves again. */
  void awaitEnd() {
    await().atMost(PATIENCE).until(() -> halts() == halts + 1);
    await().atMost(PATIENCE).until(process::isReady);
  }

  private long halts() {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(each -> each.contains(line)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

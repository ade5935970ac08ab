package org.alliancetracker.benchmarks.scenario;

import java.nio.file.Path;
import java.time.Duration;
import org.alliancetracker.benchmarks.load.Load;
import org.alliancetracker.benchmarks.load.Measured;
import org.alliancetracker.benchmarks.load.World;
import org.alliancetracker.benchmarks.report.Machine;
import org.alliancetracker.benchmarks.report.Results;
import org.alliancetracker.benchmarks.report.Table;
import org.alliancetracker.benchmarks.system.Alliances;
import org.alliancetracker.benchmarks.system.Running;
import org.alliancetracker.benchmarks.system.Usage;

/** How long the whole system takes to start and what it holds; {@code BENCHMARK_JAVA_OPTIONS} reaches all of it. */
public final class Start {

  private static final int CONNECTIONS = 16;
  private static final int ALLIANCES = 200;
  private static final double RATE = 50;
  private static final Duration LENGTH = Duration.ofSeconds(15);

  private final Path root;

  public Start(Path root) {
    this.root = root;
  }

  public void run(Results results) {
    Table table = new Table("Start and memory of the whole system", "flags", "ready after s", "CPU-s until ready",
        "MiB resident at start", "MiB resident after load", "p99 ms at 50/s", "CPU-s per 1,000 commands");
    long begun = System.nanoTime();
    try (Running running = Running.whole(root);
        Load load = new Load(running.port(Running.PARTNERSHIP), CONNECTIONS)) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      Usage ready = running.usage();
      String token = running.token();
      World world = new World(Alliances.make(load, token, ALLIANCES), token);
      Usage before = running.usage();
      Measured measured = load.open(RATE, LENGTH, world::next);
      Usage after = running.usage();
      table.row(Machine.flags(), seconds, ready.cpuMillis() / 1000.0, ready.residentMegabytes(),
          after.residentMegabytes(), measured.millis(99),
          (double) after.since(before).cpuMillis() / measured.accepted());
    }
    results.add(table);
  }
}

package org.alliancetracker.benchmarks.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.benchmarks.ledger.Arrivals;
import org.alliancetracker.benchmarks.ledger.Ledger;
import org.alliancetracker.benchmarks.load.Load;
import org.alliancetracker.benchmarks.load.Measured;
import org.alliancetracker.benchmarks.load.World;
import org.alliancetracker.benchmarks.report.Results;
import org.alliancetracker.benchmarks.report.Table;
import org.alliancetracker.benchmarks.system.Alliances;
import org.alliancetracker.benchmarks.system.Running;
import org.alliancetracker.benchmarks.system.Usage;
import org.alliancetracker.localrun.RunningProcess;

/** S3: the broker is away while commands are accepted, and comes back. */
public final class Drain {

  private static final int CONNECTIONS = 64;
  private static final Duration BROKER_START = Duration.ofMinutes(1);
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final Path root;
  private final Lengths lengths;

  public Drain(Path root, Lengths lengths) {
    this.root = root;
    this.lengths = lengths;
  }

  public void run(Results results) {
    Table table = new Table("S3 broker away, then back", "commands accepted meanwhile", "accepted /s", "p99 ms",
        "broker serves again after s", "all told after s", "events told /s", "told again", "CPU-s per 1,000 told", "ledger");
    try (Running running = Running.partnershipAlone(root);
        Load load = new Load(running.port(Running.PARTNERSHIP), CONNECTIONS)) {
      String token = running.token();
      List<String> alliances = Alliances.make(load, token, lengths.alliances());
      World world = new World(alliances, token);
      load.closed(lengths.warmUp(), world::next);
      Ledger.check(running, world, true);
      RunningProcess broker = running.tracker().process("broker");
      broker.hold();
      broker.kill();
      Measured accepted = load.closed(lengths.backlog(), world::next);
      System.out.println("    while away: " + accepted);
      long back = System.nanoTime();
      broker.resume();
      broker.awaitReady(BROKER_START);
      double served = (System.nanoTime() - back) / 1e9;
      Usage before = running.usage();
      // opened only now, and reading from the beginning, so nothing is missed
      double told = told(running, world, back);
      Usage usage = running.usage().since(before);
      Ledger ledger = Ledger.check(running, world, true);
      table.row(accepted.accepted(), accepted.rate(), accepted.millis(99), served, told, accepted.accepted() / (told - served),
          ledger.duplicates(), usage.cpuMillis() / 1.0 / accepted.accepted(),
          ledger.clean() && world.refused() == 0 ? "clean" : "INVALID " + world.lastRefusal() + ledger.faults());
      table.remark("partnership-service alone; " + CONNECTIONS + " connections, each sending when it was answered. In"
          + " the table \"told\" is the record at a plain consumer; times count from the moment the broker is started.");
    }
    results.add(table);
  }

  private static double told(Running running, World world, long since) {
    try (Arrivals arrivals = Arrivals.fromStart(running.kafka(), "alliance.lifecycle")) {
      long end = System.nanoTime() + LONGEST_NANOS;
      while (System.nanoTime() < end && arrivals.seen().size() < world.acknowledged().size()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
      long last = arrivals.seen().values().stream().mapToLong(Long::longValue).max().orElse(since);
      return (last - since) / 1e9;
    }
  }
}

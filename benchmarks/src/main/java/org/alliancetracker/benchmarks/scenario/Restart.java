package org.alliancetracker.benchmarks.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.benchmarks.ledger.Ledger;
import org.alliancetracker.benchmarks.load.Load;
import org.alliancetracker.benchmarks.load.World;
import org.alliancetracker.benchmarks.report.Results;
import org.alliancetracker.benchmarks.report.Table;
import org.alliancetracker.benchmarks.system.Alliances;
import org.alliancetracker.benchmarks.system.Running;

/** S6: every process killed at once under load; the launcher starts them again. */
public final class Restart {

  private static final int CONNECTIONS = 8;
  private static final Duration LOAD = Duration.ofSeconds(45);
  private static final Duration BEFORE = Duration.ofSeconds(8);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Path root;
  private final Lengths lengths;

  public Restart(Path root, Lengths lengths) {
    this.root = root;
    this.lengths = lengths;
  }

  public void run(Results results) {
    Table table = new Table("S6 all processes killed under load", "process", "serves again after s");
    try (Running running = Running.whole(root);
        Load load = new Load(running.port(Running.PARTNERSHIP), CONNECTIONS)) {
      String token = running.token();
      World world = new World(Alliances.make(load, token, lengths.alliances()), token);
      AtomicLong lastAccepted = new AtomicLong();
      AtomicLong killedAt = new AtomicLong(Long.MAX_VALUE);
      AtomicLong firstAgain = new AtomicLong();
      world.listen((title, answer, due) -> {
        long now = System.nanoTime();
        if (answer != null && answer.accepted()) {
          lastAccepted.set(now);
          if (due > killedAt.get()) {
            firstAgain.compareAndSet(0, now);
          }
        }
      });
      CompletableFuture<?> loading = CompletableFuture.runAsync(() -> load.closed(LOAD, world::next));
      LockSupport.parkNanos(BEFORE.toNanos());
      List<String> names = running.tracker().processNames();
      long killed = System.nanoTime();
      names.forEach(name -> running.tracker().process(name).kill());
      killedAt.set(System.nanoTime());
      watch(running, names, killed).forEach((name, seconds) -> table.row(name, seconds));
      loading.join();
      table.row("first command accepted again", (firstAgain.get() - killed) / 1e9);
      Ledger ledger = Ledger.check(running, world, true);
      table.remark("Load before and after: " + CONNECTIONS + " connections to partnership-service, each sending when it was"
          + " answered. Ledger: " + ledger + ".");
    }
    results.add(table);
  }

  private static Map<String, Double> watch(Running running, List<String> names, long since) {
    Map<String, Double> ready = new LinkedHashMap<>();
    long end = since + TimeUnit.MINUTES.toNanos(2);
    while (ready.size() < names.size() && System.nanoTime() < end) {
      for (String name : names) {
        if (!ready.containsKey(name) && running.tracker().process(name).isReady()) {
          ready.put(name, (System.nanoTime() - since) / 1e9);
        }
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return ready;
  }
}

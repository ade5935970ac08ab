package org.alliancetracker.benchmarks.scenario;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancetracker.benchmarks.ledger.Ledger;
import org.alliancetracker.benchmarks.load.Load;
import org.alliancetracker.benchmarks.load.Measured;
import org.alliancetracker.benchmarks.load.World;
import org.alliancetracker.benchmarks.report.Results;
import org.alliancetracker.benchmarks.report.Table;
import org.alliancetracker.benchmarks.scenario.RateSearch.Found;
import org.alliancetracker.benchmarks.system.Alliances;
import org.alliancetracker.benchmarks.system.GatewayLogin;
import org.alliancetracker.benchmarks.system.LogSize;
import org.alliancetracker.benchmarks.system.Running;
import org.alliancetracker.benchmarks.system.Usage;

/** S1: accepted commands per second, of the floor program and of ours. */
public final class Accepted {

  private static final String SINGLE = "floor, one insert";
  private static final String SAME = "floor, same writes";
  private static final int CONNECTIONS = 64;
  /** For times that can be compared: all of them keep it. */
  private static final double COMMON_RATE = 200;

  private final Path root;
  private final Lengths lengths;
  private final Table rates = new Table("S1 accepted commands per second", "program", "kept rate /s", "each stretch /s",
      "p50 ms", "p99 ms", "p99.9 ms", "closed loop /s", "ledger");
  private final Table costs = Costs.table("S1 cost at the kept rate, per 1,000 commands", "program");
  private final Table common = new Table("S1 at one rate for all, %.0f/s".formatted(COMMON_RATE), "program", "p50 ms", "p99 ms",
      "p99.9 ms", "CPU-s all per 1,000", "write commands per 1,000");
  private final Table sizes = new Table("S1 what the log held at the end", "program", "commits", "bytes each", "entries",
      "bytes each", "bytes of the largest");

  private final Map<String, Told> told = new LinkedHashMap<>();

  /** What is compared; {@code p99} at the common rate. */
  private record Told(double rate, double cpu, double p99) {
  }

  public Accepted(Path root, Lengths lengths) {
    this.root = root;
    this.lengths = lengths;
  }

  public void run(Results results, List<String> programs) {
    for (String program : programs) {
      switch (program) {
        case "floor-single" -> floor(SINGLE, false);
        case "floor-same" -> floor(SAME, true);
        case "ours" -> alone();
        case "whole" -> whole(false);
        case "gateway" -> whole(true);
        default -> throw new IllegalArgumentException("no program " + program);
      }
    }
    rates.remark("Open model: even arrivals over " + CONNECTIONS + " connections, times from the due moment; kept means 98 % of"
        + " the rate and p99 <= 100 ms. Warm-up %d s, steps of %d s, then %d stretches of %d s; the worst is shown.".formatted(
        lengths.warmUp().toSeconds(), lengths.step().toSeconds(), lengths.times(), lengths.measure().toSeconds()));
    rates.remark("Milestones in " + lengths.alliances() + " alliances, Zipf(1.0), at most 200 each; every command authenticated"
        + " with an idempotency key of its own.");
    costs.remark("CPU-s all: engines and services without the driver. The floor's consumer runs inside it.");
    results.add(rates);
    results.add(costs);
    results.add(common);
    results.add(sizes);
    results.add(ratios());
  }

  private Table ratios() {
    Table table = new Table("S1 against the floor", "program", "rate to floor, same writes", "rate to floor, one insert",
        "CPU per command to floor, same writes", "p99 at %.0f/s to floor, same writes".formatted(COMMON_RATE));
    Told same = told.get(SAME);
    Told single = told.get(SINGLE);
    told.forEach((name, one) -> {
      if (!name.equals(SAME) && !name.equals(SINGLE) && same != null) {
        table.row(name, one.rate() / same.rate(), single == null ? "-" : one.rate() / single.rate(), one.cpu() / same.cpu(),
            one.p99() / same.p99());
      }
    });
    return table.remark("Goals for partnership-service alone: 0.70, 0.55, at most 1.5, at most 2.");
  }

  private void floor(String name, boolean same) {
    System.out.println("  " + name);
    try (Running running = Running.floor(root, same, Rounds.MILLIS)) {
      World world = new World(Alliances.namesOnly(lengths.alliances()), "none");
      try (Load load = new Load(running.port(Running.FLOOR), CONNECTIONS)) {
        measure(name, running, load, world, false);
      }
    }
  }

  private void alone() {
    System.out.println("  partnership-service alone");
    try (Running running = Running.partnershipAlone(root)) {
      direct("ours, partnership-service alone", running);
    }
  }

  private void whole(boolean gateway) {
    System.out.println(gateway ? "  whole system through the gateway" : "  whole system");
    try (Running running = Running.whole(root)) {
      if (!gateway) {
        direct("ours, whole system running, direct", running);
        return;
      }
      String token = GatewayLogin.token(running.tracker().address(), running.tracker().demoPassword());
      try (Load load = new Load(running.tracker().address().getPort(), CONNECTIONS)) {
        World world = new World(Alliances.make(load, token, lengths.alliances()), token);
        measure("ours, whole system through the gateway", running, load, world, true);
      }
    }
  }

  private void direct(String name, Running running) {
    String token = running.token();
    try (Load load = new Load(running.port(Running.PARTNERSHIP), CONNECTIONS)) {
      measure(name, running, load, new World(Alliances.make(load, token, lengths.alliances()), token), true);
    }
  }

  private void measure(String name, Running running, Load load, World world, boolean ordered) {
    Found found = new RateSearch(running, load, world::next, lengths).find();
    Usage before = running.usage();
    Measured even = load.open(COMMON_RATE, lengths.measure(), world::next);
    Usage evenUsage = running.usage().since(before);
    Ledger ledger = Ledger.check(running, world, ordered);
    String verdict = (ledger.clean() && world.refused() == 0 ? "clean" : "INVALID "
        + (world.refused() == 0 ? "" : world.refused() + " refused: " + world.lastRefusal()) + ledger.faults())
        + (found.kept() ? "" : ", rate not kept");
    Measured worst = found.worst();
    rates.row(name, found.rate(), found.measured().stream().map(m -> "%.0f".formatted(m.rate())).collect(Collectors.joining(", ")),
        worst.millis(50), worst.millis(99), worst.millis(99.9), found.capacity(), verdict);
    told.put(name, new Told(found.rate(), (double) found.usage().cpuMillis() / found.accepted(), even.millis(99)));
    Costs.row(costs, name, found.usage(), found.accepted());
    common.row(name, even.millis(50), even.millis(99), even.millis(99.9),
        (double) evenUsage.cpuMillis() / even.accepted(), 1000.0 * evenUsage.store().writes() / even.accepted());
    LogSize size = LogSize.of(running);
    sizes.row(name, size.commits(), size.commitBytes(), size.entries(), size.entryBytes(), size.largestEntryBytes());
  }
}

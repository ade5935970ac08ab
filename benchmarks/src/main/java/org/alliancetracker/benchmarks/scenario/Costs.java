package org.alliancetracker.benchmarks.scenario;

import java.util.stream.Collectors;
import org.alliancetracker.benchmarks.report.Table;
import org.alliancetracker.benchmarks.system.StoreCounts;
import org.alliancetracker.benchmarks.system.Usage;

/** A usage as a line of a table, per 1,000 commands. */
final class Costs {

  private static final int WORTH_SAYING_MILLIS = 50;

  private Costs() {
  }

  /** A table of such lines. */
  static Table table(String title, String first) {
    return new Table(title, first, "CPU-s all", "CPU-s of each", "CPU-s driver", "MiB resident", "finds", "inserts", "updates",
        "write commands", "KiB to disk per command");
  }

  static void row(Table table, String name, Usage usage, long commands) {
    double thousands = commands / 1000.0;
    StoreCounts store = usage.store();
    String each = usage.processes().entrySet().stream()
        .filter(one -> !one.getKey().equals(Usage.DRIVER) && one.getValue().cpuMillis() > WORTH_SAYING_MILLIS)
        .map(one -> "%s %.2f".formatted(one.getKey(), one.getValue().cpuMillis() / 1000.0 / thousands))
        .collect(Collectors.joining(", "));
    table.row(name, usage.cpuMillis() / 1000.0 / thousands, each, usage.cpuMillis(Usage.DRIVER) / 1000.0 / thousands,
        usage.residentMegabytes(), store.finds() / thousands, store.inserts() / thousands, store.updates() / thousands,
        store.writes() / thousands, usage.diskBytes() / 1024.0 / commands);
  }
}

package org.alliancetracker.benchmarks.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.benchmarks.ledger.Ledger;
import org.alliancetracker.benchmarks.load.Load;
import org.alliancetracker.benchmarks.load.Measured;
import org.alliancetracker.benchmarks.load.Request;
import org.alliancetracker.benchmarks.load.World;
import org.alliancetracker.benchmarks.report.Picture;
import org.alliancetracker.benchmarks.report.Results;
import org.alliancetracker.benchmarks.report.Table;
import org.alliancetracker.benchmarks.system.Alliances;
import org.alliancetracker.benchmarks.system.Running;
import org.alliancetracker.benchmarks.system.Usage;

/** What a command and a portfolio page cost as the portfolio grows. */
public final class Growth {

  private static final int CONNECTIONS = 32;
  private static final int READERS = 2;
  private static final int[] SIZES = {100, 1_000, 10_000, 50_000};
  private static final double RATE = 150;
  private static final int MOST_PAGES = 100;
  private static final int SEARCHES = 10;

  private final Path root;
  private final Lengths lengths;

  public Growth(Path root, Lengths lengths) {
    this.root = root;
    this.lengths = lengths;
  }

  public void run(Results results) {
    Table table = new Table("Growth", "alliances", "CPU-ms per command", "finds", "write commands", "KiB to disk per command",
        "p50 ms", "p99 ms", "CPU-ms per page", "page p50 ms", "CPU-ms per search", "search p50 ms", "MiB resident", "ledger");
    List<double[]> points = new ArrayList<>();
    Duration stretch = lengths.measure().multipliedBy(2);
    try (Running running = Running.partnershipAlone(root);
        Load load = new Load(running.port(Running.PARTNERSHIP), CONNECTIONS)) {
      List<String> all = new ArrayList<>();
      for (int size : SIZES) {
        if (size > lengths.most()) {
          break;
        }
        all.addAll(Alliances.make(load, running.token(), size - all.size()));
        World world = new World(all, running.token());
        load.closed(lengths.warmUp().dividedBy(2), world::next);
        // what the rush left behind (unsent, unsaved, file to be tidied) is not counted
        Ledger.check(running, world, true);
        load.open(RATE, lengths.measure(), world::next);
        Usage before = running.usage();
        Measured commands = load.open(RATE, stretch, world::next);
        Usage usage = running.usage().since(before);
        Reads pages = read(running, size >= 10_000 ? MOST_PAGES / 5 : MOST_PAGES, "");
        Reads searches = read(running, SEARCHES, "&q=nowhere");
        double commandMillis = (double) usage.cpuMillis() / commands.accepted();
        double thousands = commands.accepted();
        Ledger ledger = Ledger.check(running, world, true);
        table.row(size, commandMillis, usage.store().finds() / thousands, usage.store().writes() / thousands,
            usage.diskBytes() / 1024.0 / thousands,
            commands.millis(50), commands.millis(99), pages.cpuMillis(), pages.times().millis(50), searches.cpuMillis(),
            searches.times().millis(50), running.usage().residentMegabytes(), ledger.clean() ? "clean" : ledger.toString());
        points.add(new double[] {size, commandMillis, pages.each()});
      }
    }
    table.remark("partnership-service alone, %.0f commands/s, Zipf(1.0) over all alliances, %d s; pages of 50 for a manager,"
        .formatted(RATE, stretch.toSeconds()) + " two readers; a search is for a text that is nowhere, so that all"
        + " rows are looked at. CPU of engines and service together.");
    results.add(table);
    try {
      Files.writeString(results.folder().resolve("growth.svg"), Picture.growth(points));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static Reads read(Running running, int count, String query) {
    String token = running.token();
    // connections of their own: the service closes those that were idle while alliances were made
    try (Load readers = new Load(running.port(Running.PARTNERSHIP), READERS)) {
      Usage before = running.usage();
      Measured times = readers.closed(count, () -> Request.get("/api/alliances?limit=50" + query, token));
      return new Reads(times, running.usage().since(before));
    }
  }

  private record Reads(Measured times, Usage usage) {

    double each() {
      return (double) usage.cpuMillis() / Math.max(1, times.accepted());
    }

    Object cpuMillis() {
      return times.failed() > 0 ? times.failed() + " FAILED" : each();
    }
  }
}

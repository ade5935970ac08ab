package org.alliancetracker.benchmarks.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
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

/** S2: from a command to who hears of it, with the whole system running. */
public final class Latency {

  private static final int CONNECTIONS = 64;
  private static final int NEWS_EVERY = 10;
  private static final double WARM_UP_RATE = 200;
  private static final double[] RATES = {50, 200, 500};
  private static final double[] CLOSING_RATES = {20, 50};
  private static final Duration CLOSING = Duration.ofSeconds(10);
  private static final String SCORES = "alliance.scores.published.v1";
  private static final String STREAM = "\"stream\":\"";

  private final Path root;
  private final Lengths lengths;
  private final Table table = new Table("S2 from POST to visible, whole system", "what", "rate wanted /s", "rate kept /s",
      "p50 ms", "p99 ms", "p99.9 ms", "max ms", "samples", "never seen");

  public Latency(Path root, Lengths lengths) {
    this.root = root;
    this.lengths = lengths;
  }

  public void run(Results results) {
    Table costs = Costs.table("S2 cost per 1,000 commands, whole system", "rate");
    try (Running running = Running.whole(root);
        Load load = new Load(running.port(Running.PARTNERSHIP), CONNECTIONS)) {
      String token = running.token();
      List<String> alliances = Alliances.make(load, token, lengths.alliances());
      Alliances.appoint(load, token, alliances, Notices.PERSON);
      World world = new World(alliances, token, NEWS_EVERY);
      settle(running, world);
      load.open(WARM_UP_RATE, lengths.warmUp(), world::next);
      settle(running, world);
      for (double rate : RATES) {
        events(running, load, world, rate, costs);
        settle(running, world);
      }
      scores(running, alliances);
      Ledger ledger = Ledger.check(running, world, true);
      table.remark("Milestones, one in " + NEWS_EVERY + " recorded as reached (a notice), in " + lengths.alliances()
          + " alliances, Zipf(1.0), direct to partnership-service; closing an evaluation of two sides direct to evaluation-service."
          + " Times from the due moment, or from the answer's arrival where it says acknowledged; warm-up %d s, each rate %d s.".formatted(
          lengths.warmUp().toSeconds(), lengths.measure().toSeconds()));
      table.remark("Notices are looked for every 2 ms for a sample of the commands. Ledger: " + ledger
          + (world.refused() == 0 ? "" : ", INVALID " + world.refused() + " refused: " + world.lastRefusal()));
    }
    results.add(table);
    results.add(costs);
  }

  /** The topic tells all, and the readers have heard it. */
  private void settle(Running running, World world) {
    Ledger.check(running, world, true);
    Readers.awaitCaughtUp(running.kafka(), "alliance.lifecycle", "evaluation", "notification");
  }

  private void events(Running running, Load load, World world, double rate, Table costs) {
    Moments moments = new Moments();
    try (Arrivals arrivals = new Arrivals(running.kafka(), "alliance.lifecycle", Arrivals::title);
        Notices notices = new Notices(running.store(), Math.max(1, (int) (rate / 50)))) {
      world.listen((title, answer, due) -> {
        moments.heard(title, answer, due);
        notices.heard(title, answer);
      });
      Usage before = running.usage();
      Measured answered = load.open(rate, lengths.measure(), world::next);
      Usage usage = running.usage().since(before);
      long lost = moments.await(arrivals.seen());
      double kept = answered.rate();
      row("answer", rate, kept, answered.times(), 0);
      row("event at a plain consumer", rate, kept, moments.sinceDue(arrivals.seen()), lost);
      row("event at a plain consumer, since acknowledged", rate, kept, moments.sinceAcknowledged(arrivals.seen()), lost);
      for (int i = 0; i < 300 && notices.waiting() > 0; i++) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
      row("notice created", rate, kept, moments.sinceDue(notices.seen()), notices.waiting());
      Costs.row(costs, "%.0f/s".formatted(rate), usage, answered.accepted());
    }
    world.listen((title, answer, due) -> { });
  }

  private void scores(Running running, List<String> alliances) {
    try (Load load = new Load(running.port(Running.EVALUATION), CONNECTIONS)) {
      Campaigns campaigns = new Campaigns(running, load);
      double all = 0;
      for (double rate : CLOSING_RATES) {
        all += rate;
      }
      campaigns.prepare(alliances, (int) (all * CLOSING.toSeconds()) + 100);
      String token = running.token();
      for (double rate : CLOSING_RATES) {
        Moments moments = new Moments();
        try (Arrivals arrivals = new Arrivals(running.kafka(), "alliance.evaluation", Latency::scored)) {
          Measured answered = load.open(rate, CLOSING, () -> campaigns.close(token, moments));
          long lost = moments.await(arrivals.seen());
          row("score at a plain consumer", rate, answered.rate(), moments.sinceDue(arrivals.seen()), lost);
        }
      }
    }
  }

  private static String scored(String event) {
    int from = event.indexOf(STREAM) + STREAM.length();
    return event.contains(SCORES) ? event.substring(from, event.indexOf('"', from)) : null;
  }

  private void row(String what, double rate, double kept, Histogram times, long lost) {
    table.row(what, "%.0f".formatted(rate), kept, times.getValueAtPercentile(50) / 1e6, times.getValueAtPercentile(99) / 1e6,
        times.getValueAtPercentile(99.9) / 1e6, times.getMaxValue() / 1e6, times.getTotalCount(), lost);
  }
}

package org.alliancetracker.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.benchmarks.report.Machine;
import org.alliancetracker.benchmarks.report.Results;
import org.alliancetracker.benchmarks.report.Table;
import org.alliancetracker.benchmarks.scenario.Accepted;
import org.alliancetracker.benchmarks.scenario.Drain;
import org.alliancetracker.benchmarks.scenario.Growth;
import org.alliancetracker.benchmarks.scenario.Latency;
import org.alliancetracker.benchmarks.scenario.Lengths;
import org.alliancetracker.benchmarks.scenario.Restart;
import org.alliancetracker.benchmarks.scenario.Start;

/** Runs scenarios one after the other and writes what they found. */
public final class Benchmarks {

  private static final List<String> ALL = List.of("s1", "s2", "s3", "s6", "growth");
  private static final List<String> PROGRAMS = List.of("floor-single", "floor-same", "ours", "gateway");

  private Benchmarks() {
  }

  public static void main(String[] words) {
    List<String> wanted = new ArrayList<>(List.of(words));
    boolean quick = wanted.remove("--quick");
    Path root = Path.of(System.getProperty("alliance.root", ".")).toAbsolutePath().normalize();
    Results results = new Results(root.resolve(System.getProperty("benchmarks.results", "benchmarks/target/results")));
    Machine.describe(results, "benchmarks/run " + String.join(" ", words));
    Lengths lengths = quick ? Lengths.QUICK : Lengths.FULL;
    for (String scenario : wanted.isEmpty() ? ALL : wanted) {
      long begun = System.nanoTime();
      System.out.println(scenario);
      try {
        run(scenario, root, lengths, results);
      } catch (RuntimeException broken) {
        // the others may still tell something
        broken.printStackTrace(System.out);
        results.add(new Table(scenario + " did not finish", "reason").row(broken.toString()));
      }
      System.out.printf("  %s took %.0f s%n", scenario, (System.nanoTime() - begun) / 1e9);
    }
    System.out.println("Written to " + results.folder());
    System.exit(0);
  }

  private static void run(String scenario, Path root, Lengths lengths, Results results) {
    switch (scenario) {
      case "s1" -> new Accepted(root, lengths).run(results, PROGRAMS);
      case String one when one.startsWith("s1:") -> new Accepted(root, lengths).run(results, List.of(one.substring(3).split(",")));
      case "s2" -> new Latency(root, lengths).run(results);
      case "s3" -> new Drain(root, lengths).run(results);
      case "s6" -> new Restart(root, lengths).run(results);
      case "growth" -> new Growth(root, lengths).run(results);
      case "start" -> new Start(root).run(results);
      default -> throw new IllegalArgumentException("There is no scenario " + scenario + "; there are " + ALL);
    }
  }
}

package org.alliancetracker.kit.consume;

import java.time.Duration;
import org.springframework.boot.SpringApplication;

/** The totals in a process of their own, slow on purpose: {@code SlowTotals <duration> <Spring arguments>}. */
final class SlowTotals {

  private SlowTotals() {}

  public static void main(String[] arguments) {
    TotalsApp.slowness = Duration.parse(arguments[0]);
    String[] rest = new String[arguments.length - 1];
    System.arraycopy(arguments, 1, rest, 0, rest.length);
    SpringApplication.run(TotalsApp.class, rest);
  }
}

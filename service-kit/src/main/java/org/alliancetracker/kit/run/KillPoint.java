package org.alliancetracker.kit.run;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Named places where the program can be made to end as by kill -9, so that tests hit them on purpose and not by luck.
 * {@code ALLIANCE_HALT_AT=<name>} halts at the first passage, {@code <name>:3} at the third. Without the variable a
 * passage does nothing.
 */
public final class KillPoint {

  private static final int KILLED = 137;
  private static final KillPoint WANTED = parse(System.getenv("ALLIANCE_HALT_AT"));

  private final String name;
  private final AtomicLong passagesLeft;

  private KillPoint(String name, long passages) {
    this.name = name;
    this.passagesLeft = new AtomicLong(passages);
  }

  /** The program is at the place of that name. */
  public static void reached(String name) {
    if (WANTED != null && WANTED.isAt(name)) {
      // straight to the file descriptor: what is still buffered elsewhere dies with the program, as it would by kill -9
      System.out.println("Halted at " + name + ", as ALLIANCE_HALT_AT asks");
      System.out.flush();
      Runtime.getRuntime().halt(KILLED);
    }
  }

  /** Null where nothing is asked for. */
  static KillPoint parse(String wanted) {
    if (wanted == null || wanted.isBlank()) {
      return null;
    }
    int colon = wanted.indexOf(':');
    return colon < 0
        ? new KillPoint(wanted, 1)
        : new KillPoint(wanted.substring(0, colon), Long.parseLong(wanted.substring(colon + 1)));
  }

  boolean isAt(String passed) {
    return passed.equals(name) && passagesLeft.decrementAndGet() == 0;
  }
}

package org.alliancetracker.localrun;

/** What is printed when everything runs. */
final class Report {

  private Report() {
  }

  static String of(AllianceTracker tracker, boolean demo) {
    return """

        Alliance Tracker runs:  %s
        %s
          mail it sends         %s
          logs                  %s/<process>.log

        %s
        %s
        Ctrl-C stops everything; the data is kept.
        """.formatted(tracker.address(), demo ? demoAccounts(tracker) : noAccounts(tracker), tracker.mailAddress(),
        tracker.logs(), Engines.STORE_PROMISE, Engines.BROKER_PROMISE);
  }

  private static String demoAccounts(AllianceTracker tracker) {
    return "  demo accounts         %s%n  password of each      %s".formatted(String.join(", ", DemoAccounts.NAMES),
        tracker.demoPassword());
  }

  private static String noAccounts(AllianceTracker tracker) {
    return "  first account         if there is none yet, %s says how to make it"
        .formatted(tracker.logs().resolveSibling("keys").resolve("first-administrator.txt"));
  }
}

package org.alliancetracker.benchmarks.scenario;

/** How often our relay keeps entries and takes marks off; the floor program does as much as often. */
final class Rounds {

  static final long MILLIS = Long.getLong("floor.round.millis", 100);

  private Rounds() {
  }
}

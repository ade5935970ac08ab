package org.alliancetracker.gateway.page.status;

import java.util.Comparator;
import java.util.List;

/**
 * One program on the status page.
 *
 * @param version as built, or empty
 */
record Part(String name, boolean up, String version, List<Line> lines) {

  /** Public, as is all that templates call. */
  public Need need() {
    return up ? lines.stream().map(Line::need).max(Comparator.naturalOrder()).orElse(Need.NORMAL) : Need.ACT;
  }

  long needing() {
    return up ? lines.stream().filter(line -> line.need() != Need.NORMAL).count() : 1;
  }
}

package org.alliancetracker.contract.envelope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Which day it is in an alliance. All its people, wherever they are, and all services count the same days. Dates that were
 * recorded are dates: no zone is ever applied to them again, so another zone moves no past fact.
 */
public final class AllianceDay {

  /** Of an alliance that names no other. */
  public static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");

  /** Java copies its own set each time it is asked; lists ask once a row. */
  private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private AllianceDay() {}

  /**
   * @param name as described, or null; a name that this program does not know counts as the usual zone, because a reader must
   *             not stop at a zone that is newer than its tables
   */
  public static ZoneId zone(String name) {
    return name == null || !NAMES.contains(name) ? USUAL_ZONE : ZoneId.of(name);
  }

  public static LocalDate at(Instant now, ZoneId zone) {
    return LocalDate.ofInstant(now, zone);
  }

  /** A deadline ends with its last possible day in the zone: it has passed from the midnight after that day. */
  public static boolean hasPassed(PartialDate deadline, Instant now, ZoneId zone) {
    return DueDates.late(deadline, at(now, zone));
  }
}

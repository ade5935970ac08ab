package org.alliancetracker.kit.consume;

import java.time.Instant;
import java.util.Optional;

/**
 * What a group knows of one stream.
 *
 * @param version last version applied, 0 for none
 * @param parking why and since when its events go to the dead letters, where they do
 */
public record Seen<V>(String stream, V view, long version, Optional<Parking> parking) {

  /**
   * A stream whose events wait for the operator.
   *
   * @param origin {@code <partition>:<offset>} of the record that parked it: until that one is among the dead letters,
   *     they are not complete
   */
  public record Parking(Instant since, String reason, String origin) {}

  public boolean parked() {
    return parking.isPresent();
  }
}

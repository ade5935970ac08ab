package org.alliancetracker.kit.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancetracker.contract.envelope.Envelope;

/**
 * Some events of a stream, one after the other.
 *
 * @param next where the following ones begin, or null where there are none
 */
public record Stretch(List<Envelope> events, Place next) {

  /**
   * The last event that was read, by its commit and its version: what follows is found by exact ids, without reading the
   * stream up to there.
   */
  public record Place(long commit, long version) {

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,11})\\.([1-9][0-9]{0,11})");

    /** For an address; {@link #parse} reads it. */
    public String text() {
      return commit + "." + version;
    }

    /** Empty for what no place gave out. A made-up place leads to another stretch of the same stream, or to none. */
    public static Optional<Place> parse(String text) {
      var found = TEXT.matcher(text);
      return found.matches()
          ? Optional.of(new Place(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))))
          : Optional.empty();
    }
  }
}

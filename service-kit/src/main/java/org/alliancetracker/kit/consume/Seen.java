package org.alliancetracker.kit.consume;

import java.time.Instant;
import java.util.Optional;

/**
 * What a group knows of one stream.
 *
 * @param version last version applied, 0 for none
 * @param form in which the view was made, see {@link StreamView#form()}
 * @param parking why and since when its events go to the dead letters, where they do
 */
public record Seen<V>(String stream, V view, long version, int form, Optional<Parking> parking) {

  /**
   * A stream whose events wait for the operator.
   *
   * @param origin {@code <partition>:<offset>} of the record that parked it: until that one is among the dead letters,
   *     they are not complete
   */
  public record Parking(Instant since, String reason, String origin) {}

  static <V> Seen<V> nothing(String stream, StreamView<V, ?> view) {
    return new Seen<>(stream, view.initial(), 0, view.form(), Optional.empty());
  }

  public boolean parked() {
    return parking.isPresent();
  }

  /** After the next event. What another form was made of stays of that form, whatever is added. */
  Seen<V> at(long newVersion, V after) {
    return new Seen<>(stream, after, newVersion, form, parking);
  }

  Seen<V> parkedFor(Parking why) {
    return new Seen<>(stream, view, version, form, Optional.of(why));
  }

  Seen<V> flowing() {
    return new Seen<>(stream, view, version, form, Optional.empty());
  }

  /** The same version of the stream, folded anew. */
  Seen<V> anew(int newForm, V folded) {
    return new Seen<>(stream, folded, version, newForm, parking);
  }
}

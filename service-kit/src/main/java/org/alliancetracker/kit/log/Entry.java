package org.alliancetracker.kit.log;

/**
 * One document per stream: snapshot and list row in one. Only the relay writes it, whole, and
 * never over one of a later commit. One that lags costs a longer replay and some duplicates and nothing else.
 *
 * @param version last event version folded into {@code state}
 * @param commit last commit folded into {@code state}
 * @param sent last commit whose events Kafka acknowledged
 * @param bytes of all events folded into {@code state}
 */
record Entry<S>(String stream, long version, long commit, long sent, long bytes, S state) {

  static final String VERSION = "version";
  static final String COMMIT = "commit";
  static final String SENT = "sent";
  static final String BYTES = "bytes";
  static final String STATE = "state";
  static final String ROW = "row";
  static final String FORM = "form";

  Entry<S> withSent(long acknowledged) {
    return new Entry<>(stream, version, commit, acknowledged, bytes, state);
  }
}

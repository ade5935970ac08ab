package org.alliancetracker.kit.log;

import java.util.Map;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.kit.decision.Recorded;

/**
 * What the log must know of an aggregate. All methods are pure.
 *
 * @param <S> the state, a record that Jackson can write and read back (snapshots)
 * @param <E> the sealed family of events
 */
public interface StreamModel<S, E> {

  /** Names the collections: {@code <name>_commits} and {@code <name>_entries}. */
  String name();

  /** CloudEvents source, for example {@code /partnership-service}. */
  String source();

  String topic();

  EventCodec<E> codec();

  Class<S> stateType();

  /** The state before the first event. */
  S initial();

  S evolve(S state, Recorded<E> event);

  /** The alliance a stream belongs to: the message key. {@code state} is after the stream's first event. */
  String allianceId(String stream, S state);

  /** Fields of the list row; plain strings, numbers, booleans and lists of strings, for filters with exact values. */
  Map<String, Object> row(S state);

  /**
   * Which form states and rows have: to be counted up whenever {@link #evolve} or {@link #row} make something else of the same
   * events. What was kept in another form is not read but folded anew, at the latest when the service starts.
   */
  default int form() {
    return 0;
  }
}

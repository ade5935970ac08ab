package org.alliancetracker.kit.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.kit.relay.SendFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may send after a failure. One stream that fails alone waits alone; when nothing gets through any more, all wait
 * and one stream at a time knocks, so an outage does not cost a time-out per stream. Used by the relay's thread only.
 */
final class Knocking {

  static final long SHORTEST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 3_000;
  private static final Logger LOG = LoggerFactory.getLogger(Knocking.class);

  private final Set<String> waiting = new LinkedHashSet<>();
  private volatile int count;
  private int failuresInARow;
  private String knocker;
  private long notBefore;

  /** Whether this stream is to send, or only to refresh its entry and wait. */
  boolean maySend(String stream) {
    if (failuresInARow == 0 || stream.equals(knocker)) {
      return true;
    }
    waiting.add(stream);
    count = waiting.size();
    return false;
  }

  void heard(String stream, SendFailed failure) {
    if (failure != null) {
      if (failuresInARow == 0) {
        LOG.warn("Kafka does not acknowledge, events wait in the log: {}", failure.getMessage());
      }
      failuresInARow++;
      long pause = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << Math.min(failuresInARow, 10));
      notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
      waiting.add(stream);
      knocker = null;
    } else if (!waiting.contains(stream)) {
      succeeded();
    }
    count = waiting.size();
  }

  private void succeeded() {
    if (failuresInARow > 0) {
      LOG.info("Kafka acknowledges again, {} streams to send", waiting.size());
    }
    failuresInARow = 0;
    knocker = null;
  }

  /** Streams whose turn has come: all once something got through, else one to knock with; none before the pause ended. */
  List<String> due() {
    if (waiting.isEmpty() || knocker != null || (notBefore - System.nanoTime() > 0)) {
      return List.of();
    }
    List<String> turn = failuresInARow == 0 ? new ArrayList<>(waiting) : List.of(waiting.iterator().next());
    turn.forEach(waiting::remove);
    if (failuresInARow > 0) {
      knocker = turn.getFirst();
    }
    count = waiting.size();
    return turn;
  }

  boolean isWaiting(String stream) {
    return waiting.contains(stream);
  }

  int waiting() {
    return count;
  }
}

package org.alliancetracker.kit.consume;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which streams of one group are parked, as this process knows: found by one look at the store at start and now and then,
 * and kept up to date by what happens here. It is for whoever watches; what decides stands with the stream.
 */
final class ParkedStreams {

  private final Set<String> streams = ConcurrentHashMap.newKeySet();

  void parked(String stream, boolean isParked) {
    if (isParked) {
      streams.add(stream);
    } else {
      streams.remove(stream);
    }
  }

  /** What the store says; a stream parked or healed meanwhile is put right by the next look. */
  void found(Set<String> found) {
    streams.retainAll(found);
    streams.addAll(found);
  }

  int size() {
    return streams.size();
  }
}

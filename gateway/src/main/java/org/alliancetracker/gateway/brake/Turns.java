package org.alliancetracker.gateway.brake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets dear work be done by few at once. Those who ask line up by who they are, and the next turn goes to the next line, so that
 * one who asks a hundred times waits behind himself and not before others. Safe for threads.
 */
public final class Turns {

  private final int atOnce;
  private final int places;
  private final int placesOfOne;
  private final Duration longestWait;

  /** Never more than {@code places} waiting, and no empty line. */
  private final SequencedMap<Key, Deque<CountDownLatch>> lines = new LinkedHashMap<>();
  private int working;
  private int waiting;

  /**
   * @param atOnce      works done at once
   * @param places      for waiting, in all
   * @param placesOfOne of these for one who asks
   * @param longestWait for a turn
   */
  public Turns(int atOnce, int places, int placesOfOne, Duration longestWait) {
    this.atOnce = atOnce;
    this.places = places;
    this.placesOfOne = placesOfOne;
    this.longestWait = longestWait;
  }

  /** What the work gives, on this thread; empty when there was no place to wait, or no turn in time. */
  public <T> Optional<T> take(Key asker, Supplier<T> work) {
    CountDownLatch turn = new CountDownLatch(1);
    if (!lineUp(asker, turn) || !came(asker, turn)) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      next();
    }
  }

  private synchronized boolean lineUp(Key asker, CountDownLatch turn) {
    if (working < atOnce) {
      working++;
      turn.countDown();
      return true;
    }
    Deque<CountDownLatch> line = lines.get(asker);
    if (waiting >= places || line != null && line.size() >= placesOfOne) {
      return false;
    }
    lines.computeIfAbsent(asker, none -> new ArrayDeque<>()).add(turn);
    waiting++;
    return true;
  }

  private boolean came(Key asker, CountDownLatch turn) {
    try {
      return turn.await(longestWait.toMillis(), TimeUnit.MILLISECONDS) || !leave(asker, turn);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return !leave(asker, turn);
    }
  }

  /** False when the turn came in the last moment. */
  private synchronized boolean leave(Key asker, CountDownLatch turn) {
    Deque<CountDownLatch> line = lines.get(asker);
    if (line == null || !line.remove(turn)) {
      return false;
    }
    waiting--;
    if (line.isEmpty()) {
      lines.remove(asker);
    }
    return true;
  }

  private synchronized void next() {
    Map.Entry<Key, Deque<CountDownLatch>> first = lines.pollFirstEntry();
    if (first == null) {
      working--;
      return;
    }
    waiting--;
    first.getValue().remove().countDown();
    if (!first.getValue().isEmpty()) {
      lines.putLast(first.getKey(), first.getValue());
    }
  }

  /** How many wait now. */
  synchronized int waiting() {
    return waiting;
  }
}

package org.alliancetracker.kit.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Commits that this process has just made, until its relay takes them: they need not be read again to be sent. Where one is
 * missing between them (an append without an answer, a commit of another instance) the store is read. Safe for threads.
 */
final class Made {

  /** The relay takes them within milliseconds; this many wait only where it stands still. */
  private static final int MOST = 4_000;

  private final Map<String, Deque<CommitDocument>> streams = new HashMap<>();
  private int size;

  /** To be called before the relay hears of the commit, one commit of a stream after the other. */
  synchronized void add(CommitDocument commit) {
    Deque<CommitDocument> before = streams.get(commit.stream());
    if (size >= MOST || before != null && before.getLast().n() + 1 != commit.n()) {
      forget(commit.stream());
    }
    if (size < MOST) {
      streams.computeIfAbsent(commit.stream(), stream -> new ArrayDeque<>(1)).add(commit);
      size++;
    }
  }

  /** The commits that follow each other from {@code from} on, and forgets them; empty where the store must be read. */
  synchronized List<CommitDocument> take(String stream, long from) {
    Deque<CommitDocument> made = streams.get(stream);
    forget(stream);
    if (made == null || made.getLast().n() < from || made.getFirst().n() > from) {
      return List.of();
    }
    return made.stream().filter(commit -> commit.n() >= from).toList();
  }

  private void forget(String stream) {
    Deque<CommitDocument> made = streams.remove(stream);
    size -= made == null ? 0 : made.size();
  }
}

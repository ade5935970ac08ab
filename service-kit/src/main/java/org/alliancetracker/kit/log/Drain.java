package org.alliancetracker.kit.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliancetracker.kit.relay.SendFailed;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.run.KillPoint;
import org.alliancetracker.kit.trace.Traces;

/**
 * One stream's way out: from its first unsent commit on, contiguously, each event acknowledged before the next one is
 * sent. It stops at its first failure. Two of them at once send duplicates, and first occurrences stay in order.
 */
final class Drain<S, E> {

  /**
   * @param entry snapshot up to the last commit read, with what was acknowledged
   * @param acknowledged ids of the commits to unmark
   * @param failure why it stopped early, or null
   */
  record Progress<S>(Entry<S> entry, List<String> acknowledged, SendFailed failure) {}

  private final StreamModel<S, E> model;
  private final StreamStore store;
  private final Fold<S, E> fold;
  private final Recent<S> recent;
  private final TopicWriter topic;
  private final Traces traces;

  Drain(
      StreamModel<S, E> model, StreamStore store, Fold<S, E> fold, Recent<S> recent, TopicWriter topic, Traces traces) {
    this.model = model;
    this.store = store;
    this.fold = fold;
    this.recent = recent;
    this.topic = topic;
    this.traces = traces;
  }

  /**
   * @param fromStart send from version 1 again
   * @param send false while Kafka is known to be away: only the snapshot is refreshed
   * @param unsaved what an earlier run gave, where the store does not have it yet, or null
   */
  Progress<S> run(String stream, boolean fromStart, boolean send, Entry<S> unsaved) {
    Entry<S> kept = remembered(stream).orElseGet(() -> unsaved != null ? unsaved : fold.entry(stream, store.entry(stream)));
    var at = new Object() {
      Entry<S> entry = kept;
      long sent = fromStart ? 0 : kept.sent();
      SendFailed failure;
    };
    List<String> acknowledged = new ArrayList<>();
    forEachFrom(
        stream,
        (send ? Math.min(at.sent, kept.commit()) : kept.commit()) + 1,
        commit -> {
          if (commit.n() > at.entry.commit()) {
            at.entry = fold.apply(at.entry, commit);
          }
          if (commit.n() <= at.sent || !send || at.failure != null) {
            return;
          }
          try {
            String key = model.allianceId(stream, at.entry.state());
            for (String event : commit.events()) {
              send(commit, key, event);
              KillPoint.reached("after-send-before-entry");
            }
            at.sent = commit.n();
            acknowledged.add(commit.id());
          } catch (SendFailed away) {
            at.failure = away;
          }
        });
    long sent = fromStart && at.failure != null ? Math.max(at.sent, kept.sent()) : at.sent;
    recent.keepSent(stream, sent);
    return new Progress<>(at.entry.withSent(sent), acknowledged, at.failure);
  }

  /**
   * Commits just made are not read again. There may be others behind them, of another instance or without an answer: whoever
   * saves the entry looks for those ({@link Unsaved#save}).
   */
  private void forEachFrom(String stream, long from, Consumer<CommitDocument> each) {
    List<CommitDocument> made = recent.made().take(stream, from);
    if (made.isEmpty()) {
      store.forEachFrom(stream, from, each);
    } else {
      made.forEach(each);
    }
  }

  /** In the trace of the command, also when it is sent long after and by another process. */
  private void send(CommitDocument commit, String key, String event) {
    Traces.Work work = traces.begin("send " + model.topic(), Traces.Side.PRODUCER, commit.traceparent());
    try {
      topic.send(model.topic(), key, event.getBytes(StandardCharsets.UTF_8), traces.current());
    } catch (SendFailed away) {
      work.failed(away);
      throw away;
    } finally {
      work.close();
    }
  }

  private Optional<Entry<S>> remembered(String stream) {
    return recent.sent(stream).flatMap(sent -> recent.find(stream).map(entry -> entry.withSent(sent)));
  }
}

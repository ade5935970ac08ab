package org.alliancetracker.kit.log;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.alliancetracker.kit.log.Drain.Progress;
import org.alliancetracker.kit.run.Pause;
import org.alliancetracker.kit.store.StorePreparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: takes the streams that were nudged, drains them side by side and saves now and then what came of it
 * ({@link Unsaved}). While Kafka is away it goes on refreshing entries, so that lists stay current, and knocks with one
 * stream at a time.
 */
final class Relay<S, E> {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int MOST_STREAMS = 256;
  private static final int MOST_AGAIN = 16;
  private static final long IDLE_MILLIS = 1_000;
  private static final long STORE_PAUSE_MILLIS = 300;
  private static final long NET_MILLIS = TimeUnit.MINUTES.toMillis(10);

  private final String name;
  private final StreamStore store;
  private final Fold<S, E> fold;
  private final Drain<S, E> drain;
  private final StorePreparation preparation;
  private final Outbox outbox;
  private final AtomicLong failures = new AtomicLong();
  private final Backlog backlog = new Backlog();
  /** Streams to be sent again or whose entries are to be made anew, a few beside each round: what is new goes first. */
  private final Backlog again = new Backlog();
  private final Knocking knocking = new Knocking();
  private final Set<String> fromStart = ConcurrentHashMap.newKeySet();
  /** Commits found marked by a scan; those already sent only lost their unmarking to a crash. */
  private final Map<String, Set<Long>> found = new ConcurrentHashMap<>();
  private final ExecutorService side = Executors.newVirtualThreadPerTaskExecutor();
  /** Of the worker, until it has ended. */
  private final Unsaved<S, E> unsaved;
  private volatile Thread worker;

  Relay(String name, StreamStore store, Fold<S, E> fold, Drain<S, E> drain, StorePreparation preparation,
      Outbox outbox) {
    this.name = name;
    this.store = store;
    this.fold = fold;
    this.drain = drain;
    this.preparation = preparation;
    this.outbox = outbox;
    this.unsaved = new Unsaved<>(name, store, fold);
  }

  /** Something may have been appended to this stream. */
  void nudge(String stream) {
    outbox.begins(stream);
    backlog.add(stream);
  }

  /** Sends a stream again from version 1: fills holes on the topic, feeds new readers; others see duplicates. */
  void republish(String stream) {
    fromStart.add(stream);
    again.add(stream);
  }

  /** Rounds that failed because of the store, since this process started. */
  long failures() {
    return failures.get();
  }

  int backlogSize() {
    return backlog.size() + again.size() + knocking.waiting();
  }

  void start() {
    worker = Thread.ofVirtual().name("relay-" + name).start(this::work);
  }

  void stop() throws InterruptedException {
    if (worker != null) {
      worker.interrupt();
      if (worker.join(Duration.ofSeconds(10))) {
        unsaved.saveLast();
      }
      worker = null;
    }
    side.shutdownNow();
  }

  private void work() {
    long netAt = 0;
    boolean formsSeen = false;
    while (!Thread.currentThread().isInterrupted()) {
      List<String> taken = List.of();
      try {
        if (!preparation.isReady()) {
          if (Pause.interrupted(STORE_PAUSE_MILLIS)) {
            return;
          }
          continue;
        }
        if (System.nanoTime() - netAt >= 0 || netAt == 0) {
          scan();
          if (!formsSeen) {
            renew();
            formsSeen = true;
          }
          netAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(NET_MILLIS);
        }
        knocking.due().forEach(backlog::add);
        taken = next();
        round(taken);
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        taken.forEach(backlog::add);
        failures.incrementAndGet();
        LOG.warn("relay {} tries again: {}", name, trouble.toString(), trouble instanceof MongoException ? null : trouble);
        if (Pause.interrupted(STORE_PAUSE_MILLIS)) {
          return;
        }
      }
    }
  }

  private List<String> next() throws InterruptedException {
    boolean idle = again.size() == 0 && knocking.waiting() == 0;
    long quiet = idle ? IDLE_MILLIS : Knocking.SHORTEST_MILLIS;
    long wait = again.size() > 0 ? 0 : Math.min(quiet, unsaved.millisToSave());
    Set<String> streams = new LinkedHashSet<>(backlog.take(MOST_STREAMS, wait));
    streams.addAll(again.take(MOST_AGAIN, 0));
    return List.copyOf(streams);
  }

  private void scan() {
    store.scanPending(
        (stream, n, since) -> {
          found.computeIfAbsent(stream, key -> ConcurrentHashMap.newKeySet()).add(n);
          outbox.begins(stream, since);
          backlog.add(stream);
        });
  }

  /** Entries that another program kept in another form; a start that is cut short leaves the rest to the next one. */
  private void renew() {
    store.scanForms(entry -> {
      if (!fold.isCurrent(entry)) {
        again.add(entry.getString("_id"));
      }
    });
  }

  private void round(List<String> streams) throws InterruptedException {
    long began = outbox.mark();
    // Taken now and not when it is done: who asks meanwhile is served by the next round.
    List<String> whole = streams.stream().filter(fromStart::remove).toList();
    try {
      drain(streams, whole);
    } catch (RuntimeException | InterruptedException trouble) {
      fromStart.addAll(whole);
      throw trouble;
    }
    for (String stream : streams) {
      if (!knocking.isWaiting(stream)) {
        outbox.sent(stream, began);
      } else if (whole.contains(stream)) {
        fromStart.add(stream);
      }
    }
  }

  private void drain(List<String> streams, List<String> whole) throws InterruptedException {
    List<Future<Progress<S>>> running = new ArrayList<>(streams.size());
    for (String stream : streams) {
      boolean send = knocking.maySend(stream);
      boolean fromFirst = whole.contains(stream);
      Entry<S> last = unsaved.entry(stream);
      running.add(side.submit(() -> drain.run(stream, fromFirst, send, last)));
    }
    RuntimeException trouble = null;
    for (int i = 0; i < running.size(); i++) {
      String stream = streams.get(i);
      try {
        Progress<S> progress = running.get(i).get();
        unsaved.add(progress, strays(stream, progress.entry().sent()));
        knocking.heard(stream, progress.failure());
      } catch (java.util.concurrent.ExecutionException failed) {
        trouble = failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed.getCause());
      }
    }
    if (trouble != null) {
      throw trouble;
    }
    if (unsaved.isDue()) {
      unsaved.save().forEach(backlog::add);
    }
  }

  private Set<String> strays(String stream, long sent) {
    Set<Long> numbers = found.remove(stream);
    Set<String> ids = new LinkedHashSet<>();
    if (numbers != null) {
      numbers.stream().filter(n -> n <= sent).forEach(n -> ids.add(CommitDocument.id(stream, n)));
    }
    return ids;
  }
}

package org.alliancetracker.kit.log;

import com.mongodb.MongoException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.kit.trace.Traces;
import org.bson.Document;

/**
 * The event log of one kind of stream: the source of truth. A command costs exactly one durable write. Every method
 * throws the driver's exceptions when the store is away; after {@link #execute} threw, the command may or may not have
 * been kept, and sending it again with the same command id is safe.
 */
public final class EventLog<S, E> {

  /** A race lost this often in a row means that something is wrong, not busy. */
  private static final int MOST_RACES = 20;

  private final StreamModel<S, E> model;
  private final StreamStore store;
  private final Fold<S, E> fold;
  private final StorePreparation preparation;
  private final InstantSource clock;
  private final Recent<S> recent;
  private final Relay<S, E> relay;
  private final CommandMeters meters;
  private final Traces traces;
  private final EntryRows<S> rows;
  private final Writers writers = new Writers();

  EventLog(
      StreamModel<S, E> model,
      StreamStore store,
      Fold<S, E> fold,
      StorePreparation preparation,
      InstantSource clock,
      Recent<S> recent,
      Relay<S, E> relay,
      CommandMeters meters,
      Traces traces) {
    this.model = model;
    this.store = store;
    this.fold = fold;
    this.preparation = preparation;
    this.clock = clock;
    this.recent = recent;
    this.relay = relay;
    this.meters = meters;
    this.traces = traces;
    this.rows = new EntryRows<>(model, store, fold, preparation, stream -> current(stream).state());
  }

  /** Decides and appends; a repeated command answers its first outcome and writes nothing. */
  public Outcome<S, E> execute(String stream, Command command, Decider<S, E> decider) {
    return execute(stream, command, (state, before, now) -> decider.decide(state, now));
  }

  /** The same, with an eye on how long the stream is. */
  public Outcome<S, E> execute(String stream, Command command, MeasuredDecider<S, E> decider) {
    return meters.timed(
        () -> {
          preparation.require();
          return writers.inTurn(stream, () -> inTurn(stream, command, decider));
        });
  }

  private Outcome<S, E> inTurn(String stream, Command command, MeasuredDecider<S, E> decider) {
    return atOnce(stream, command, decider).orElseGet(() -> fromStore(stream, command, decider));
  }

  /**
   * At most one read and one append: decides on what is remembered, or else on the entry. Only the append shows that it was
   * not stale and that the command is new, so whatever else comes out is worked out again from the commits.
   */
  private Optional<Outcome<S, E>> atOnce(String stream, Command command, MeasuredDecider<S, E> decider) {
    Entry<S> last = recent.find(stream).orElseGet(() -> saved(stream));
    if (command.ifMatch().orElse(last.version()) != last.version()) {
      return Optional.empty();
    }
    Instant now = now();
    return decider.decide(last.state(), loaded(last), now) instanceof Decision.Accepted<E> accepted && !accepted.events().isEmpty()
        ? appended(last, command, accepted, now)
        : Optional.empty();
  }

  private Entry<S> saved(String stream) {
    Entry<S> entry = fold.entry(stream, store.entry(stream));
    // spares the relay to ask for the same
    recent.keepSent(stream, Math.max(entry.sent(), recent.sent(stream).orElse(0L)));
    return entry;
  }

  private Outcome<S, E> fromStore(String stream, Command command, MeasuredDecider<S, E> decider) {
    recent.forgetSent(stream);
    for (int race = 0; race < MOST_RACES; race++) {
      Optional<Outcome<S, E>> earlier = earlier(command);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      Entry<S> current = current(stream);
      if (command.ifMatch().isPresent() && command.ifMatch().getAsLong() != current.version()) {
        return new Outcome.Conflict<>(current.version());
      }
      Instant now = now();
      switch (decider.decide(current.state(), loaded(current), now)) {
        case Decision.Refused<E>(var refusal) -> {
          // Another instance may have accepted this very command meanwhile, which is why it is refused now.
          return earlier(command).orElseGet(() -> new Outcome.Refused<>(refusal, current.version()));
        }
        case Decision.Accepted<E> accepted when accepted.events().isEmpty() -> {
          return new Committed<>(stream, current.version(), List.of(), current.state(), false);
        }
        case Decision.Accepted<E> accepted -> {
          Optional<Outcome<S, E>> done = appended(current, command, accepted, now);
          if (done.isPresent()) {
            return done.get();
          }
        }
      }
    }
    throw new IllegalStateException("stream " + stream + " never held still");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Optional<Outcome<S, E>> appended(
      Entry<S> current, Command command, Decision.Accepted<E> accepted, Instant now) {
    CommitDocument commit = Commits.draft(model, current, command, accepted, now, traces.current().orElse(null));
    recent.forget(current.stream());
    if (!append(commit)) {
      return Optional.empty();
    }
    List<Recorded<E>> events = fold.recorded(commit);
    Entry<S> after = fold.apply(current, commit, events);
    recent.keep(after);
    return Optional.of(new Committed<>(commit.stream(), after.version(), events, after.state(), false));
  }

  /** False when the stream moved on, or the command id was taken, by another instance. */
  private boolean append(CommitDocument commit) {
    try {
      store.insert(commit);
      recent.made().add(commit);
      return true;
    } catch (MongoException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return false;
      }
      throw refused;
    } finally {
      // Also when the outcome is unknown: the commit may be there.
      relay.nudge(commit.stream());
    }
  }

  private Optional<Outcome<S, E>> earlier(Command command) {
    return store.byCommandId(command.commandId()).map(commit -> again(command, commit));
  }

  private Outcome<S, E> again(Command command, CommitDocument commit) {
    if (!commit.fingerprint().equals(command.fingerprint())) {
      return new Outcome.KeyReused<>();
    }
    Entry<S> after = replay(commit.stream(), earlier -> earlier.n() <= commit.n());
    return new Committed<>(commit.stream(), after.version(), fold.recorded(commit), after.state(), true);
  }

  /** The stream as it is now, whatever lists may show. */
  public Loaded<S> load(String stream) {
    preparation.require();
    return loaded(current(stream));
  }

  private Entry<S> current(String stream) {
    Optional<Document> saved = store.entry(stream);
    Entry<S> entry = fold.entry(stream, saved);
    if (saved.filter(found -> !fold.isCurrent(found)).isPresent()) {
      // the relay makes it anew, so that the next reader need not fold all of it again
      relay.nudge(stream);
    }
    var folded = new Object() {
      Entry<S> value = entry;
    };
    store.forEachFrom(stream, entry.commit() + 1, commit -> folded.value = fold.apply(folded.value, commit));
    return folded.value;
  }

  /** The state as it was recorded by an instant. */
  public Loaded<S> loadAt(String stream, Instant recordedBy) {
    preparation.require();
    return loaded(replay(stream, commit -> !commit.committedAt().isAfter(recordedBy)));
  }

  /** What was true on a day, by what people said of when things happened; a partial day counts to its end. */
  public Loaded<S> loadOn(String stream, PartialDate day) {
    preparation.require();
    var folded = new Object() {
      S state = model.initial();
      long version;
      long commits;
      long bytes;
    };
    store.forEachFrom(
        stream,
        1,
        commit -> {
          for (Recorded<E> event : fold.recorded(commit)) {
            if (!event.happenedOn().firstDay().isAfter(day.lastDay())) {
              folded.state = model.evolve(folded.state, event);
              folded.version = event.version();
            }
          }
          folded.commits = commit.n();
          folded.bytes += commit.bytes();
        });
    return new Loaded<>(folded.state, folded.version, folded.commits, folded.bytes);
  }

  /** All events of a stream, oldest first. */
  public List<Envelope> history(String stream) {
    preparation.require();
    List<Envelope> envelopes = new ArrayList<>();
    store.forEachFrom(stream, 1, commit -> envelopes.addAll(commit.envelopes()));
    return envelopes;
  }

  /**
   * Some events, oldest first or newest first, at least one where there is one. Only commits near them are read.
   *
   * @param loaded the stream, as {@link #load} gave it
   * @param after the last place that was read, or null for the first events
   * @param most how many
   * @param mostBytes where they end earlier
   */
  public Stretch history(
      String stream, Loaded<S> loaded, Stretch.Place after, boolean newestFirst, int most, long mostBytes) {
    preparation.require();
    Stretches stretch = new Stretches(after, newestFirst, most, mostBytes);
    if (newestFirst) {
      store.forEachBackFrom(
          stream, after == null ? loaded.commits() : Math.min(after.commit(), loaded.commits()), Stretches.AT_ONCE, stretch::add);
    } else {
      store.forEachFrom(stream, after == null ? 1 : after.commit(), Stretches.AT_ONCE, stretch::add);
    }
    return stretch.done();
  }

  /** What lists show of the streams. */
  public EntryRows<S> rows() {
    return rows;
  }

  private Entry<S> replay(String stream, Predicate<CommitDocument> until) {
    var folded = new Object() {
      Entry<S> value = fold.start(stream);
    };
    store.forEachFrom(
        stream,
        1,
        commit -> {
          if (until.test(commit)) {
            folded.value = fold.apply(folded.value, commit);
          }
        });
    return folded.value;
  }

  private static <S> Loaded<S> loaded(Entry<S> entry) {
    return new Loaded<>(entry.state(), entry.version(), entry.commit(), entry.bytes());
  }
}

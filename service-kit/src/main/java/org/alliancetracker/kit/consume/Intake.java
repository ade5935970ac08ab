package org.alliancetracker.kit.consume;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.UnreadableEnvelope;
import org.alliancetracker.kit.run.KillPoint;
import org.alliancetracker.kit.trace.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Takes a topic in, stream by stream, each version once and in order. What cannot be applied parks its stream and
 * throws {@link PoisonEvent}; the container then sends the record to the dead letters, and so each later one of that
 * stream, while other streams flow.
 */
public final class Intake<V> implements Consumer<Message<List<byte[]>>> {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int MOST_REMEMBERED = 512;

  private final StreamView<V, ?> view;
  private final Views<V> views;
  private final InstantSource clock;
  private final Traces traces;
  /** The views this process wrote last, so that a busy stream's is not read for each of its events. They may be stale. */
  private final Cache<String, Seen<V>> latest =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).executor(Runnable::run).build();

  Intake(StreamView<V, ?> view, Views<V> views, InstantSource clock, Traces traces) {
    this.view = view;
    this.views = views;
    this.clock = clock;
    this.traces = traces;
  }

  /** A poll is applied as one where nothing is wrong with it, else record by record, which shows with what. */
  @Override
  public void accept(Message<List<byte[]>> poll) {
    List<Polled> records = Polled.all(poll);
    if (records.size() == 1 || !appliedAtOnce(records)) {
      EachRecord.of(records, record -> Traced.run(traces, view.topic(), record, () -> read(record)));
    }
  }

  /** Whatever went wrong, record by record it shows with which, and those before it are not held back. */
  private boolean appliedAtOnce(List<Polled> records) {
    WholePoll<V, ?> whole = new WholePoll<>(view, views, traces, this::last);
    try {
      return whole.folded(records) && whole.written(latest);
    } catch (RuntimeException thrown) {
      LOG.debug("a poll of {} is read record by record", view.topic(), thrown);
      return false;
    }
  }

  private void read(Polled record) {
    Envelope event;
    try {
      event = EnvelopeCodec.read(record.value());
    } catch (UnreadableEnvelope broken) {
      broken.stream().or(() -> Optional.ofNullable(view.keyNamesStream() ? record.key() : null))
          .ifPresent(named -> park(named, record.origin(), "a record cannot be read: " + broken.getMessage()));
      throw new PoisonEvent("a record cannot be read: " + broken.getMessage(), broken);
    }
    take(event, record.origin());
  }

  /**
   * Stale where another process read this partition for a while: what is not simply next is judged by the store. So is what has
   * another form, which may have been made anew meanwhile.
   */
  private Seen<V> last(Envelope next) {
    return Optional.ofNullable(latest.getIfPresent(next.stream()))
        .filter(known -> !known.parked() && isCurrent(known) && next.streamVersion() == known.version() + 1)
        .orElseGet(() -> seen(next.stream()));
  }

  private void take(Envelope event, String origin) {
    Seen<V> seen = last(event);
    if (event.streamVersion() <= seen.version()) {
      return;
    }
    if (seen.parked()) {
      throw new PoisonEvent("held back: its stream is parked");
    }
    if (event.streamVersion() != seen.version() + 1) {
      String gap = "gap: version " + event.streamVersion() + " came after " + seen.version();
      park(event.stream(), origin, gap);
      throw new PoisonEvent(gap);
    }
    try {
      apply(seen, event);
    } catch (PoisonEvent poison) {
      park(event.stream(), origin, event.id() + ": " + poison.getMessage());
      throw poison;
    }
  }

  /** Applies the next version; a parked stream stays parked. */
  void apply(Seen<V> seen, Envelope event) {
    V after;
    try {
      after = told(view, seen.view(), event);
      KillPoint.reached("after-effect-before-view");
    } catch (RuntimeException thrown) {
      if (Infrastructure.isTrouble(thrown) || thrown instanceof PoisonEvent) {
        throw thrown;
      }
      throw new PoisonEvent(thrown.toString(), thrown);
    }
    Seen<V> next = seen.at(event.streamVersion(), after);
    latest.invalidate(seen.stream());
    if (!views.move(seen, next)) {
      throw new Infrastructure.Trouble("stream " + seen.stream() + " was moved by another consumer");
    }
    latest.put(next.stream(), next);
    KillPoint.reached("after-view-before-offset");
  }

  private static <V, E> V told(StreamView<V, E> view, V before, Envelope event) {
    Optional<Applied<V, E>> applied = Applied.to(view, before, event);
    applied.ifPresent(told -> {
      view.keepChanges(List.of(told));
      view.act(told);
    });
    return applied.map(Applied::after).orElse(before);
  }

  /** What this service knows of a stream; empty when nothing was heard of it. */
  public Optional<Seen<V>> find(String stream) {
    return views.find(stream);
  }

  /** Whether a view is as this program makes it; where not, it is soon made anew. */
  public boolean isCurrent(Seen<V> seen) {
    return seen.form() == view.form();
  }

  /** Every stream, in no order: a full scan. */
  public void forEach(Consumer<Seen<V>> each) {
    views.forEach(each);
  }

  StreamView<V, ?> view() {
    return view;
  }

  Views<V> views() {
    return views;
  }

  Seen<V> seen(String stream) {
    return views.find(stream).orElseGet(() -> Seen.nothing(stream, view));
  }

  private void park(String stream, String origin, String reason) {
    Seen<V> seen = seen(stream);
    if (seen.parked()) {
      return;
    }
    LOG.error("ALARM group {} parks stream {}: {}", view.group(), stream, reason);
    latest.invalidate(stream);
    var parking = new Seen.Parking(clock.instant().truncatedTo(ChronoUnit.MILLIS), reason, origin);
    if (!views.move(seen, seen.parkedFor(parking))) {
      throw new Infrastructure.Trouble("stream " + stream + " was moved by another consumer");
    }
  }
}

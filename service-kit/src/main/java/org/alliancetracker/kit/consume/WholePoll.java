package org.alliancetracker.kit.consume;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.run.KillPoint;
import org.alliancetracker.kit.trace.Traces;

/**
 * Applies the records of a poll in memory, and then writes each stream's view once: under load a reader that waits for the
 * disk for each event falls behind, while one write for many costs hardly more than for one.
 */
final class WholePoll<V, E> {

  private record Step<V, E>(Polled record, Applied<V, E> applied) {}

  private final StreamView<V, E> view;
  private final Views<V> views;
  private final Traces traces;
  private final Function<Envelope, Seen<V>> last;
  private final Map<String, Views.Move<V>> moves = new HashMap<>();
  private final List<Step<V, E>> steps = new ArrayList<>();

  /** @param last what is known of an event's stream before this poll */
  WholePoll(StreamView<V, E> view, Views<V> views, Traces traces, Function<Envelope, Seen<V>> last) {
    this.view = view;
    this.views = views;
    this.traces = traces;
    this.last = last;
  }

  /** False, or an exception, when a record is not simply the next of its stream or one read before. */
  boolean folded(List<Polled> records) {
    for (Polled record : records) {
      Envelope event = EnvelopeCodec.read(record.value());
      Views.Move<V> sofar = moves.get(event.stream());
      Seen<V> seen = sofar == null ? last.apply(event) : sofar.to();
      if (event.streamVersion() <= seen.version()) {
        continue;
      }
      if (seen.parked() || event.streamVersion() != seen.version() + 1) {
        return false;
      }
      Optional<Applied<V, E>> applied = Applied.to(view, seen.view(), event);
      applied.ifPresent(told -> steps.add(new Step<>(record, told)));
      V after = applied.map(Applied::after).orElse(seen.view());
      Seen<V> next = seen.at(event.streamVersion(), after);
      moves.put(event.stream(), new Views.Move<>(sofar == null ? seen : sofar.from(), next));
    }
    return true;
  }

  /** False when a view was not where it was taken to be: what the events asked for is done, and does no harm when done again. */
  boolean written(Cache<String, Seen<V>> latest) {
    if (moves.isEmpty()) {
      return true;
    }
    if (!steps.isEmpty()) {
      view.keepChanges(steps.stream().map(Step::applied).toList());
    }
    for (Step<V, E> step : steps) {
      Traced.run(traces, view.topic(), step.record(), () -> view.act(step.applied()));
      KillPoint.reached("after-effect-before-view");
    }
    latest.invalidateAll(moves.keySet());
    if (!views.moveAll(moves.values())) {
      return false;
    }
    moves.values().forEach(move -> latest.put(move.to().stream(), move.to()));
    KillPoint.reached("after-view-before-offset");
    return true;
  }
}

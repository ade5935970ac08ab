package org.alliancetracker.kit.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.decision.Decision.Accepted;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.decision.Recorded;

/** Makes the commit that follows an entry: numbers the events and wraps them in their envelopes. */
final class Commits {

  private Commits() {}

  static <S, E> CommitDocument draft(
      StreamModel<S, E> model, Entry<S> current, Command command, Accepted<E> accepted, Instant now,
      String traceparent) {
    long version = current.version();
    String allianceId = allianceId(model, current, accepted.events().getFirst(), command, now);
    List<String> events = new ArrayList<>(accepted.events().size());
    for (Draft<E> draft : accepted.events()) {
      version++;
      events.add(
          new String(
              EnvelopeCodec.write(envelope(model, current.stream(), version, allianceId, draft, command, now)),
              StandardCharsets.UTF_8));
    }
    return new CommitDocument(
        current.stream(),
        current.commit() + 1,
        current.version() + 1,
        version,
        events,
        Fold.write(accepted.sealed()),
        command.commandId(),
        command.fingerprint(),
        command.actor(),
        now,
        traceparent);
  }

  private static <S, E> String allianceId(
      StreamModel<S, E> model, Entry<S> current, Draft<E> first, Command command, Instant now) {
    if (current.version() > 0) {
      return model.allianceId(current.stream(), current.state());
    }
    Recorded<E> opening =
        new Recorded<>(
            first.event(), current.stream(), 1, first.happenedOn(), now, command.actor(), first.imported(), null);
    return model.allianceId(current.stream(), model.evolve(current.state(), opening));
  }

  private static <S, E> Envelope envelope(
      StreamModel<S, E> model, String stream, long version, String key, Draft<E> draft, Command command, Instant now) {
    return new Envelope(
        Envelope.idOf(stream, version),
        model.source(),
        model.codec().typeOf(draft.event()),
        stream,
        version,
        key,
        draft.happenedOn(),
        now,
        command.actor(),
        command.causedBy(),
        draft.imported(),
        model.codec().encode(draft.event()));
  }
}

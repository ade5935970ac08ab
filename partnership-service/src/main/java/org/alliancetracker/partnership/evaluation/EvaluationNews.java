package org.alliancetracker.partnership.evaluation;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.kit.consume.PoisonEvent;
import org.alliancetracker.kit.consume.StreamView;
import org.alliancetracker.kit.log.Command;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.rights.Actor;

/** Writes what evaluation-service tells into the alliance's own life, so that gates can see it. */
final class EvaluationNews implements StreamView<EvaluationView> {

  private final EventCodec<EvaluationEvent> codec = EvaluationEvents.codec();
  private final EventLog<Alliance, AllianceEvent> log;

  EvaluationNews(EventLog<Alliance, AllianceEvent> log) {
    this.log = log;
  }

  @Override
  public String group() {
    return "partnership";
  }

  @Override
  public String topic() {
    return EvaluationEvents.TOPIC;
  }

  @Override
  public Class<EvaluationView> viewType() {
    return EvaluationView.class;
  }

  @Override
  public EvaluationView initial() {
    return EvaluationView.NONE;
  }

  @Override
  public EvaluationView fold(EvaluationView view, Envelope event) {
    return switch (codec.decode(event.type(), event.data())) {
      case EventCodec.Decoded.Known<EvaluationEvent>(var known) -> view.after(known);
      case EventCodec.Decoded.UnknownType<EvaluationEvent> unknown -> view;
      case EventCodec.Decoded.UnknownVersion<EvaluationEvent>(var type) ->
          throw new PoisonEvent(type + " is newer than this service");
      case EventCodec.Decoded.Broken<EvaluationEvent>(var type, var reason) ->
          throw new PoisonEvent(type + ": " + reason);
    };
  }

  @Override
  public void effects(EvaluationView before, EvaluationView after, Envelope event) {
    // the first event is news even where it gives the evaluation no title
    if (after.equals(before) && event.streamVersion() > 1) {
      return;
    }
    RecordEvaluation record = new RecordEvaluation(after.told(event.stream()), event.happenedOn(), event.imported());
    log.execute(event.allianceId(), Command.causedBy(Actor.OWN.personId(), event.id()),
        (alliance, now) -> record.decide(alliance));
  }
}

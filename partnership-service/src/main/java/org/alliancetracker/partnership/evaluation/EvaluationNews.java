package org.alliancetracker.partnership.evaluation;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.kit.consume.Applied;
import org.alliancetracker.kit.consume.StreamView;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.kit.log.Command;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.rights.Actor;

/** Writes what evaluation-service tells into the alliance's own life, so that gates can see it. */
@Edge
final class EvaluationNews implements StreamView<EvaluationView, EvaluationEvent> {

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
  public EventCodec<EvaluationEvent> codec() {
    return codec;
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
  public EvaluationView fold(EvaluationView view, EvaluationEvent event, Envelope said) {
    return view.after(event);
  }

  @Override
  public void act(Applied<EvaluationView, EvaluationEvent> told) {
    Envelope said = told.said();
    // the first event is news even where it gives the evaluation no title
    if (told.after().equals(told.before()) && said.streamVersion() > 1) {
      return;
    }
    RecordEvaluation record = new RecordEvaluation(told.after().told(said.stream()), said.happenedOn(), said.imported());
    log.execute(said.allianceId(), Command.causedBy(Actor.OWN.personId(), said.id()),
        (alliance, now) -> record.decide(alliance));
  }
}

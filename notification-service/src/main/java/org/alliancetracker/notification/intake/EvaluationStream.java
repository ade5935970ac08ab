package org.alliancetracker.notification.intake;

import java.util.List;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.kit.consume.Applied;
import org.alliancetracker.kit.consume.StreamView;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.notification.change.Changes;
import org.alliancetracker.notification.change.EvaluationChange;
import org.alliancetracker.notification.directory.AllianceEvaluations;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.notification.notice.NoticeRules;
import org.alliancetracker.notification.notice.sending.Notices;

/** Events of evaluations, each campaign a stream. */
@Edge
final class EvaluationStream implements StreamView<EvaluationView, EvaluationEvent> {

  private final EventCodec<EvaluationEvent> codec = EvaluationEvents.codec();
  private final Changes changes;
  private final AllianceEvaluations ofAlliances;
  private final Notices notices;

  EvaluationStream(Changes changes, AllianceEvaluations ofAlliances, Notices notices) {
    this.changes = changes;
    this.ofAlliances = ofAlliances;
    this.notices = notices;
  }

  @Override
  public String group() {
    return AllianceStream.GROUP;
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
    return EvaluationView.unknown();
  }

  @Override
  public EvaluationView fold(EvaluationView view, EvaluationEvent event, Envelope said) {
    return view.fold(event, said);
  }

  @Override
  public void keepChanges(List<Applied<EvaluationView, EvaluationEvent>> told) {
    changes.keep(told.stream().flatMap(each -> EvaluationChange.of(each.after(), each.event(), each.said()).stream()).toList());
  }

  @Override
  public void act(Applied<EvaluationView, EvaluationEvent> told) {
    Envelope said = told.said();
    ofAlliances.keep(said.allianceId(), said.stream());
    NoticeRules.of(told.after(), told.event(), said).ifPresent(news -> notices.announce(news, said.recordedAt()));
  }
}

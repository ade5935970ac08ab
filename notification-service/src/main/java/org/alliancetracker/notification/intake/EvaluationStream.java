package org.alliancetracker.notification.intake;

import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.kit.consume.Applied;
import org.alliancetracker.kit.consume.StreamView;
import org.alliancetracker.notification.change.Changes;
import org.alliancetracker.notification.change.EvaluationChange;
import org.alliancetracker.notification.delivery.Correspondence;
import org.alliancetracker.notification.directory.AllianceEvaluations;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.notification.notice.NoticeRules;

/** Events of evaluations, each campaign a stream. */
final class EvaluationStream implements StreamView<EvaluationView> {

  private static final EventCodec<EvaluationEvent> CODEC = EvaluationEvents.codec();

  private final Changes changes;
  private final AllianceEvaluations ofAlliances;
  private final Correspondence correspondence;

  EvaluationStream(Changes changes, AllianceEvaluations ofAlliances, Correspondence correspondence) {
    this.changes = changes;
    this.ofAlliances = ofAlliances;
    this.correspondence = correspondence;
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
  public Class<EvaluationView> viewType() {
    return EvaluationView.class;
  }

  @Override
  public EvaluationView initial() {
    return EvaluationView.unknown();
  }

  @Override
  public EvaluationView fold(EvaluationView view, Envelope said) {
    return event(said).map(event -> view.fold(event, said)).orElse(view);
  }

  @Override
  public void together(List<Applied<EvaluationView>> events) {
    changes.keep(events.stream()
        .flatMap(told -> event(told.event()).flatMap(event -> EvaluationChange.of(told.after(), event, told.event())).stream())
        .toList());
  }

  @Override
  public void effects(EvaluationView before, EvaluationView after, Envelope said) {
    ofAlliances.keep(said.allianceId(), said.stream());
    event(said).flatMap(event -> NoticeRules.of(after, event, said))
        .ifPresent(told -> correspondence.announce(told, said.recordedAt()));
  }

  private static Optional<EvaluationEvent> event(Envelope said) {
    return Readable.event(CODEC.decode(said.type(), said.data()));
  }
}

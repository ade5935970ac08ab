package org.alliancetracker.partnership.alliance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationNoted;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationRecorded;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Recorded;

/** Evaluations in the order they were first heard of. */
public record Evaluations(List<Evaluation> all) {

  static final Evaluations NONE = new Evaluations(List.of());

  public Evaluations {
    all = Listed.of(all);
  }

  public Optional<Evaluation> find(String id) {
    return all.stream().filter(evaluation -> evaluation.id().equals(id)).findFirst();
  }

  /** The one whose scores were published last. */
  public Optional<Evaluation> latestScored() {
    return all.stream()
        .filter(one -> one.scores() != null)
        .reduce((one, other) -> other.recordedAtVersion() > one.recordedAtVersion() ? other : one);
  }

  /** Those heard of after a version: the ones of the present round of the loop. */
  public Stream<Evaluation> since(long version) {
    return all.stream().filter(one -> one.recordedAtVersion() > version);
  }

  Evaluations recorded(EvaluationRecorded event, Recorded<AllianceEvent> at) {
    Optional<Evaluation> known = find(event.evaluationId());
    PartialDate closedOn = known.map(Evaluation::closedOn).orElse(null);
    Evaluation heard = new Evaluation(event.evaluationId(), event.title(), event.closed(), event.fictitious(),
        event.scores(), at.version(), event.closed() && closedOn == null ? at.happenedOn() : closedOn,
        known.map(Evaluation::notedOn).orElse(null), known.map(Evaluation::note).orElse(null));
    return new Evaluations(known.isPresent()
        ? Listed.changed(all, one -> one.id().equals(heard.id()), one -> heard)
        : Listed.with(all, heard));
  }

  Evaluations noted(EvaluationNoted event, PartialDate day) {
    return new Evaluations(
        Listed.changed(all, one -> one.id().equals(event.evaluationId()), one -> one.noted(day, event.note())));
  }
}

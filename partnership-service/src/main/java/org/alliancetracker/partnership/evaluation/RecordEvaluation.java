package org.alliancetracker.partnership.evaluation;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationRecorded;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Evaluation;

/** What evaluation-service said of an evaluation; nobody can refuse it, and what is known already changes nothing. */
record RecordEvaluation(EvaluationRecorded heard, PartialDate happenedOn, boolean imported) {

  Decision<AllianceEvent> decide(Alliance alliance) {
    boolean known = alliance.evaluations().find(heard.evaluationId()).map(this::same).orElse(false);
    return known || !alliance.exists()
        ? Decision.accepted(List.of())
        : Decision.accepted(new Draft<>(heard, happenedOn, imported));
  }

  private boolean same(Evaluation known) {
    return heard.equals(
        new EvaluationRecorded(known.id(), known.title(), known.closed(), known.fictitious(), known.scores()));
  }
}

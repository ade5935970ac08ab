package org.alliancetracker.partnership.evaluation;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationNoted;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Evaluation;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.alliancetracker.partnership.rights.Permission;

/** The steering committee takes note of the result of a closed evaluation; also of one after the alliance's end. */
record NoteEvaluation(String note, PartialDate happenedOn, Boolean imported) implements Change {

  @Override
  public Permission needs() {
    return Permission.NOTE_EVALUATION;
  }

  @Override
  public boolean legalAfterClosing() {
    return true;
  }

  Decision<AllianceEvent> decide(String evaluationId, Alliance alliance, Setting setting) {
    var fault = new Faults().text("note", note).first();
    return fault.map(Setting::refuse).orElseGet(() -> alliance.evaluations().find(evaluationId)
        .map(evaluation -> take(evaluation, setting))
        .orElseGet(() -> Setting.refuse(Refusal.notFound())));
  }

  private Decision<AllianceEvent> take(Evaluation evaluation, Setting setting) {
    if (!evaluation.closed()) {
      return Setting.refuse(
          Refusal.of(PartnershipCode.EVALUATION_OPEN, "This evaluation is still open; close it before its result is noted."));
    }
    if (evaluation.notedOn() != null) {
      return Setting.refuse(Refusal.of(PartnershipCode.ALREADY_NOTED, "This result was noted already; nothing is to be done."));
    }
    return setting.endsBefore(evaluation.closedOn()).map(Setting::refuse)
        .orElseGet(() -> setting.accept(new EvaluationNoted(evaluation.id(), note)));
  }
}

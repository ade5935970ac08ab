package org.alliancetracker.evaluation.campaign;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.evaluation.rubric.Rubric;

/** Body that opens a campaign. Without a rubric the alliance's own is taken, else the default one. */
record OpenRequest(
    String title,
    String rubricId,
    Integer rubricVersion,
    PartialDate deadline,
    List<Evaluator> evaluators,
    Boolean fictitious) {

  record Evaluator(String personId, Side side) {}

  /** Whom it names, where it names somebody. */
  List<String> personIds() {
    return evaluators == null ? List.of()
        : evaluators.stream().filter(Objects::nonNull).map(Evaluator::personId).filter(Objects::nonNull)
            .limit(OpenCampaign.MOST_EVALUATORS).toList();
  }

  OpenCampaign command(String allianceId, Rubric rubric, Days days, Set<String> invitable) {
    List<InvitedEvaluator> invited = evaluators == null ? List.of()
        : evaluators.stream().map(each -> each == null ? new InvitedEvaluator(null, null)
            : new InvitedEvaluator(each.personId(), each.side())).toList();
    return new OpenCampaign(
        allianceId, title, rubric, deadline, invited, Boolean.TRUE.equals(fictitious), days, invitable);
  }
}

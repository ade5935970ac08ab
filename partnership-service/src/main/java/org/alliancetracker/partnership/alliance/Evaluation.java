package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.Scores;

/**
 * An evaluation of this alliance as far as evaluation-service told it.
 *
 * @param recordedAtVersion the alliance's version when it was last heard of
 * @param scores null until some are published
 * @param notedOn when the steering committee took note of the result, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evaluation(
    String id,
    String title,
    boolean closed,
    boolean fictitious,
    Scores scores,
    long recordedAtVersion,
    PartialDate closedOn,
    PartialDate notedOn,
    String note) {

  Evaluation noted(PartialDate day, String remark) {
    return new Evaluation(id, title, closed, fictitious, scores, recordedAtVersion, closedOn, day, remark);
  }
}

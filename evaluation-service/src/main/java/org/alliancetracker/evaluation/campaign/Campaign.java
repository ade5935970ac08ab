package org.alliancetracker.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.evaluation.scoring.View;

/**
 * One evaluation campaign of an alliance. It holds the sealed answers and so never leaves this service as it is.
 *
 * @param id null before the campaign is opened
 * @param title or null
 * @param deadline or null
 * @param evaluators invited, in the order of the invitation
 * @param submissions one for each evaluator who answered, in the order of first answers
 * @param closedAt null while evaluators may answer
 * @param closingReason why it was closed although evaluators were missing, or null
 * @param scores null until closed
 */
public record Campaign(
    String id,
    String allianceId,
    String title,
    String rubricId,
    int rubricVersion,
    PartialDate deadline,
    boolean fictitious,
    Instant openedAt,
    List<InvitedEvaluator> evaluators,
    List<Submission> submissions,
    Instant closedAt,
    String closingReason,
    Scores scores) {

  static final Campaign NONE =
      new Campaign(null, null, null, null, 0, null, false, null, List.of(), List.of(), null, null, null);

  public Campaign {
    evaluators = List.copyOf(evaluators);
    submissions = List.copyOf(submissions);
  }

  @JsonIgnore
  public boolean isClosed() {
    return closedAt != null;
  }

  public Optional<InvitedEvaluator> invitationOf(String personId) {
    return evaluators.stream().filter(evaluator -> evaluator.personId().equals(personId)).findFirst();
  }

  public Optional<Submission> submissionOf(String personId) {
    return submissions.stream().filter(submission -> submission.personId().equals(personId)).findFirst();
  }

  /** Who is invited and has not answered. */
  public List<InvitedEvaluator> missing() {
    return evaluators.stream().filter(evaluator -> submissionOf(evaluator.personId()).isEmpty()).toList();
  }

  /** What scoring needs of the answers. */
  public List<View> views() {
    return submissions.stream().map(submission -> new View(submission.side(), submission.assessment())).toList();
  }
}

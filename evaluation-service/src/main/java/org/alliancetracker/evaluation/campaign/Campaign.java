package org.alliancetracker.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param uncounted ids of the evaluators whose invitation no longer stood when it was closed; empty until then
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
    Scores scores,
    List<String> uncounted) {

  static final Campaign NONE =
      new Campaign(null, null, null, null, 0, null, false, null, List.of(), List.of(), null, null, null, List.of());

  public Campaign {
    evaluators = List.copyOf(evaluators);
    submissions = List.copyOf(submissions);
    uncounted = List.copyOf(uncounted);
  }

  @JsonIgnore
  public boolean isClosed() {
    return closedAt != null;
  }

  /** Of all who were invited. */
  public List<String> personIds() {
    return evaluators.stream().map(InvitedEvaluator::personId).toList();
  }

  public Optional<InvitedEvaluator> invitationOf(String personId) {
    return evaluators.stream().filter(evaluator -> evaluator.personId().equals(personId)).findFirst();
  }

  public Optional<Submission> submissionOf(String personId) {
    return submissions.stream().filter(submission -> submission.personId().equals(personId)).findFirst();
  }

  /**
   * The evaluators who are expected to answer: those whose invitation stands, or stood when the campaign was closed. Whoever
   * goes after that was counted and stays so.
   *
   * @param stands ids of those whose invitation stands now
   */
  public List<InvitedEvaluator> expected(Set<String> stands) {
    return evaluators.stream()
        .filter(invited -> isClosed() ? !uncounted.contains(invited.personId()) : stands.contains(invited.personId())).toList();
  }

  /** Who is expected and has not answered. */
  public List<InvitedEvaluator> missing(Set<String> stands) {
    return expected(stands).stream().filter(invited -> submissionOf(invited.personId()).isEmpty()).toList();
  }

  /** What scoring needs of the answers: of those whom it leaves out nothing. */
  public List<View> views(List<String> leftOut) {
    return submissions.stream().filter(submission -> !leftOut.contains(submission.personId()))
        .map(submission -> new View(submission.side(), submission.assessment())).toList();
  }
}

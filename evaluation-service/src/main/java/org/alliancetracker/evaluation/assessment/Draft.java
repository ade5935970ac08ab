package org.alliancetracker.evaluation.assessment;

import java.time.Instant;
import java.util.List;

/**
 * Answers that an evaluator is still thinking about; nobody else sees them and nothing rests on them.
 *
 * @param revision 1, 2, 3 ... for ever, so that a page that shows an old one is noticed
 */
public record Draft(long revision, Instant savedAt, List<Answer> answers) {

  public static final Draft NONE = new Draft(0, null, List.of());

  public Draft {
    answers = List.copyOf(answers);
  }

  /** A draft begun after the assessment was sent; an older one is superseded. */
  public boolean isNewerThan(Assessment assessment) {
    return revision > assessment.draftRevision() && !answers.equals(assessment.answers());
  }
}

package org.alliancetracker.evaluation.assessment;

import java.util.List;
import org.alliancetracker.evaluation.rubric.Criterion;
import org.alliancetracker.evaluation.rubric.Rubric;

/**
 * One evaluator's answer set as it was sent; the sealed payload of its commit.
 *
 * @param draftRevision the draft that this supersedes, 0 where there was none; a later draft is a new beginning
 */
public record Assessment(List<Answer> answers, long draftRevision) {

  public Assessment {
    answers = answers == null ? List.of() : List.copyOf(answers);
  }

  /** How many criteria got a level. */
  public int rated() {
    return (int) answers.stream().filter(Answer::isRated).count();
  }

  /** How many criteria of the rubric this evaluator did not call not applicable. */
  public int applicable(Rubric rubric) {
    List<String> codes = rubric.criteria().map(Criterion::code).toList();
    long outside = answers.stream()
        .filter(answer -> answer.abstention() == Abstention.NOT_APPLICABLE && codes.contains(answer.criterion()))
        .count();
    return (int) (codes.size() - outside);
  }
}

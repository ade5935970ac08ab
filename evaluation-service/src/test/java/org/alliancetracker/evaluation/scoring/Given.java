package org.alliancetracker.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.evaluation.assessment.Abstention;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.assessment.Assessment;
import org.alliancetracker.evaluation.rubric.BuiltInRubrics;
import org.alliancetracker.evaluation.rubric.Criterion;
import org.alliancetracker.evaluation.rubric.Rubric;

/** Answer sets for tests, written as they are read: {@code "4 5 2 n d . "}, one mark per criterion in rubric order. */
public final class Given {

  public static final Rubric RUBRIC = BuiltInRubrics.load().getFirst();

  private Given() {}

  /** A digit is a level, {@code n} not applicable, {@code d} cannot judge, {@code .} unanswered; rest unanswered. */
  public static List<Answer> answers(String marks) {
    List<String> codes = RUBRIC.criteria().map(Criterion::code).toList();
    String[] given = marks.strip().split("\\s+");
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      switch (given[i]) {
        case "." -> { }
        case "n" -> answers.add(Answer.abstained(codes.get(i), Abstention.NOT_APPLICABLE));
        case "d" -> answers.add(Answer.abstained(codes.get(i), Abstention.CANNOT_JUDGE));
        default -> answers.add(Answer.rated(codes.get(i), Integer.parseInt(given[i]), "because " + codes.get(i)));
      }
    }
    return answers;
  }

  static View view(Side side, String marks) {
    return new View(side, new Assessment(answers(marks), 0));
  }
}

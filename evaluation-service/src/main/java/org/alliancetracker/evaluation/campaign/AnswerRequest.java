package org.alliancetracker.evaluation.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.evaluation.assessment.Abstention;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.input.PlainText;
import org.alliancetracker.kit.decision.Refusal;

/** One answer as it is sent: a level, or an abstention, or in a draft a comment alone. */
record AnswerRequest(String criterion, Integer level, Abstention abstention, String comment) {

  static List<Answer> answers(List<AnswerRequest> requests) {
    List<Answer> answers = new ArrayList<>();
    for (AnswerRequest each : requests) {
      answers.add(each == null ? new Answer(null, null, null, null)
          : new Answer(each.criterion(), each.level(), each.abstention(), PlainText.orNull(each.comment())));
    }
    return answers;
  }

  static Optional<Refusal> problem(List<Answer> answers) {
    for (int i = 0; i < answers.size(); i++) {
      var problem = PlainText.problemInParagraph("answers[" + i + "].comment", answers.get(i).comment());
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }
}

package org.alliancetracker.evaluation.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.evaluation.assessment.Abstention;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;

/** One answer as it is sent: a level, or an abstention, or in a draft a comment alone. */
record AnswerRequest(String criterion, Integer level, Abstention abstention, String comment) {

  static List<Answer> answers(List<AnswerRequest> requests) {
    List<Answer> answers = new ArrayList<>();
    for (AnswerRequest each : requests) {
      answers.add(each == null ? new Answer(null, null, null, null)
          : new Answer(each.criterion(), each.level(), each.abstention(), Faults.orNull(each.comment())));
    }
    return answers;
  }

  static Optional<Refusal> problem(List<Answer> answers) {
    for (int i = 0; i < answers.size(); i++) {
      var problem = new Faults().text("answers[" + i + "].comment", answers.get(i).comment(), Faults.PARAGRAPH).first();
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }
}

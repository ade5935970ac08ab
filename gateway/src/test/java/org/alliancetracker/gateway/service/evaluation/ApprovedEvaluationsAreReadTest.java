package org.alliancetracker.gateway.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.testing.answer.AnswerFolder;
import org.alliancetracker.testing.answer.FieldsRead;
import org.junit.jupiter.api.Test;

class ApprovedEvaluationsAreReadTest {

  private static final AnswerFolder EVALUATION = AnswerFolder.of("evaluation-service");

  @Test
  void everyFieldOfAnEvaluationThatPagesReadIsInAnApprovedAnswer() {
    assertThat(FieldsRead.missing(Campaign.class, EVALUATION.read("evaluation-drafted"), EVALUATION.read("evaluation-sent"))).isEmpty();
  }

  @Test
  void soIsEveryFieldOfARubric() {
    assertThat(FieldsRead.missing(Rubric.class, EVALUATION.read("rubric"))).isEmpty();
  }
}

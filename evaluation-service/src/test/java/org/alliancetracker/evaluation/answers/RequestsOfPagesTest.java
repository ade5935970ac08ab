package org.alliancetracker.evaluation.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.testing.answer.AnswerFolder;
import org.alliancetracker.testing.http.Caller;
import org.junit.jupiter.api.Test;

/** Bodies that the pages were approved to send; a field that is not known here would be refused. */
class RequestsOfPagesTest {

  private static final AnswerFolder PAGES = AnswerFolder.requests("gateway", "evaluation-service");

  @Test
  void everyRequestThatPagesSendIsUnderstood() {
    String mine = "/api/evaluations/" + Alliances.campaign(Alliances.known()) + "/assessments/mine";
    Caller anne = Program.get().as("anne");

    anne.put(mine, PAGES.text("draft"), "If-Match", "\"0\"").ok();
    anne.mustPost(mine + "/submit", PAGES.text("assessment-with-gaps"));

    assertThat(PAGES.names()).containsExactlyInAnyOrder("draft", "assessment-with-gaps");
  }
}

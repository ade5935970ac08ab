package org.alliancetracker.evaluation.answers;

import java.time.LocalDate;
import java.time.ZoneId;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Answered;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.testing.answer.ApprovedAnswers;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What programs that read this service are shown in their own tests: two evaluations of one alliance, from opening to scores. */
class ApprovedAnswersTest {

  private static final String FOURS = "4 4 4 4 4  4 4 4 4 4  4 4 4 4 d";
  private static final String TWOS = "2 2 2 2 2  2 2 2 2 2  2 n d 2 2";
  private static final String BEGUN = """
      {"answers": [{"criterion": "P1", "level": 3, "comment": "as <b> agreed"}, {"criterion": "P2", "abstention": "cannot_judge"}]}""";

  private final Program program = Program.get();
  private final ApprovedAnswers answers = ApprovedAnswers.own(LocalDate.now(ZoneId.of("Europe/Paris")));
  private final String alliance = Alliances.known();
  private final String evaluations = "/api/alliances/" + alliance + "/evaluations";
  private final Caller manager = program.as("maud");
  /** The pages are read by the person of this id in the tests of the gateway. */
  private final Caller evaluator = program.as("person-manager");

  @Test
  void everyAnswerIsTheOneThatItsReadersAreTestedWith() {
    answers.called(alliance, "a-1");
    answers.check("rubrics", rubricsThatComeWithIt());
    answers.check("rubric", manager.get("/api/rubrics/alliance-default/versions/1").ok());
    closedWithoutAnswers();
    String at = opened("First look", "evaluation-opened", "e-1");
    drafted(at);
    sent(at);
    closed(at);
    refusals();
    answers.complete();
  }

  /** Other tests write rubrics into the same program. */
  private JsonNode rubricsThatComeWithIt() {
    JsonNode list = manager.get("/api/rubrics").ok().json();
    ((ArrayNode) list.path("items")).removeIf(one -> !one.path("id").asString().equals("alliance-default"));
    return list;
  }

  /** The one before, so that the scorecard has something to compare. */
  private void closedWithoutAnswers() {
    String at = opened("The year before", "evaluation-opened-before", "e-0");
    manager.mustPost(at + "/close", "{\"override\": {\"reason\": \"nobody had time\"}}");
  }

  private String opened(String title, String name, String id) {
    Reply opened = manager.mustPost(evaluations, """
        {"title": "%s", "deadline": "2099-01", "fictitious": true, "evaluators": [
          {"personId": "person-manager", "side": "association"}, {"personId": "carl", "side": "company"}]}""".formatted(title));
    answers.called(opened.text("id"), id).check(name, opened);
    return "/api/evaluations/" + opened.text("id");
  }

  private void drafted(String at) {
    answers.check("evaluation-asked", evaluator.get(at).ok());
    answers.check("evaluation-not-asked", manager.get(at).ok());
    answers.check("draft-saved", evaluator.put(at + "/assessments/mine", BEGUN).ok());
    answers.check("version-conflict",
        evaluator.put(at + "/assessments/mine", "{\"answers\": []}", "If-Match", "\"0\""));
    answers.check("evaluation-drafted", evaluator.get(at).ok());
    answers.check("criteria-unanswered",
        evaluator.post(at + "/assessments/mine/submit", Answered.body("2 2 . 2 2  2 2 2 2 2  2 2 2 2 2", "")));
  }

  private void sent(String at) {
    answers.check("assessment-sent", evaluator.post(at + "/assessments/mine/submit", Answered.body(FOURS, "")).ok());
    answers.check("evaluation-sent", evaluator.get(at).ok());
    answers.check("evaluators-missing", manager.post(at + "/close"));
  }

  private void closed(String at) {
    program.as("carl").mustPost(at + "/assessments/mine/submit", Answered.body(TWOS, ""));
    manager.mustPost(at + "/close", "{}");
    answers.check("evaluation-ended", evaluator.get(at).ok());
    answers.check("result", manager.get(at + "/result").ok());
    answers.check("evaluations", manager.get(evaluations).ok());
    answers.check("scorecard", manager.get("/api/alliances/" + alliance + "/scorecard").ok());
    answers.check("evaluation-closed", evaluator.put(at + "/assessments/mine", BEGUN));
  }

  private void refusals() {
    answers.check("not-allowed", program.as("otto").post(evaluations, "{\"evaluators\": []}"));
    answers.check("not-found", program.as("somebody").get(evaluations));
  }
}

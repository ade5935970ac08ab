package org.alliancetracker.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.testing.answer.ApprovedAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What pages send is what the services are tested with: each has a test that sends these bodies to the service. */
class ApprovedRequestsTest {

  private static final String LOG = "/alliances/a-1/milestones/new";
  private static final String PAST = "2025-03-14";
  private static final String AHEAD = "2031-03";

  private final RunningGateway gateway = RunningGateway.shared();
  private final Browser browser = Page.browser(gateway, "en");

  @BeforeEach
  void servicesSayYesToAll() {
    gateway.partnership.answers(StandInService.json(200, "{\"id\":\"a-1\"}"));
    gateway.evaluation.answers(StandInService.json(200, "{}"));
    browser.open("/alliances/new");
  }

  @Test
  void commandsAboutAlliances() {
    ApprovedAnswers requests = ApprovedAnswers.requestsTo("partnership-service");
    partnership(requests, "design", "/alliances", Map.of("name", "Emploi Sud", "purpose", "To work", "door", "employee_engagement",
        "mode", "patronage", "sdg", "8", "territory", "Lyon", "zone", "Indian/Reunion",
        "partner", "Ares", "kind", "association"));
    partnership(requests, "milestone-reached", LOG,
        Map.of("choice", "other", "kind", "kickoff", "title", "Begun", "day", PAST, "note", "All came"));
    partnership(requests, "milestone-planned", LOG,
        Map.of("choice", "other", "kind", "restitution", "title", "To tell", "day", "ahead", "typedDue", AHEAD,
            "note", "Room 12"));
    partnership(requests, "planned-one-reached", LOG, Map.of("choice", "planned:m-1", "day", PAST, "note", "At last"));
    partnership(requests, "planned-one-moved", LOG,
        Map.of("choice", "planned:m-1", "day", "ahead", "typedDue", "14/03/2031", "note", "works"));
    partnership(requests, "planned-one-cancelled", "/alliances/a-1/milestones/m-1/cancel", Map.of());
    partnership(requests, "stage-entered", "/alliances/a-1/stage", Map.of("to", "STEERING", "reason", "The committee wants it"));
    partnership(requests, "closed", "/alliances/a-1/close",
        Map.of("closing", "purpose_achieved", "note", "Well done", "reason", "The committee wants it"));
    requests.complete();
  }

  @Test
  void theOwnAssessment() {
    ApprovedAnswers requests = ApprovedAnswers.requestsTo("evaluation-service");
    Map<String, String> fields = Map.of("choice.P1", "2", "comment.P1", "as agreed", "choice.P2", "cannot_judge", "revision", "0");
    evaluation(requests, "draft", "/evaluations/e-1/draft", fields);
    evaluation(requests, "assessment-with-gaps", "/evaluations/e-1", and(fields, "partial", "true"));
    requests.complete();
  }

  private void partnership(ApprovedAnswers requests, String name, String page, Map<String, String> fields) {
    submit(page, fields);
    requests.check(name, JsonMapper.shared().readTree(gateway.partnership.last().body()));
  }

  private void evaluation(ApprovedAnswers requests, String name, String page, Map<String, String> fields) {
    submit(page, fields);
    requests.check(name, JsonMapper.shared().readTree(gateway.evaluation.last().body()));
  }

  private void submit(String page, Map<String, String> fields) {
    assertThat(browser.submit(page, and(fields, "key", "k")).status()).as(page).isEqualTo(303);
  }

  private static Map<String, String> and(Map<String, String> fields, String name, String value) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put(name, value);
    return all;
  }
}

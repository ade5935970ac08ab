package org.alliancetracker.partnership.answers;

import static org.alliancetracker.partnership.answers.SampleAlliances.MANAGER;
import static org.alliancetracker.partnership.answers.SampleAlliances.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alliancetracker.partnership.http.Service;
import org.alliancetracker.testing.answer.ApprovedAnswers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What programs that read this service are shown in their own tests. */
class ApprovedAnswersTest {

  private static final String FIRST = "?limit=50";

  private final Service service = Service.service();
  private final ApprovedAnswers answers = ApprovedAnswers.own(LocalDate.now(ZoneId.of("Europe/Paris")));
  private final SampleAlliances told = new SampleAlliances(service, answers);

  @Test
  void everyAnswerIsTheOneThatItsReadersAreTestedWith() {
    String rich = told.rich();
    String bare = told.bare();
    String over = told.closed();

    answers.check("alliance", get(rich));
    answers.check("alliance-closed", get(over));
    answers.check("alliance-for-a-reader", service.get(READER, bare).ok());
    answers.check("history", get(rich + "/history?newest=true&limit=50"));
    for (String list : List.of("milestones", "meetings", "agreements", "partners", "claims", "context", "members")) {
      answers.check(list, get(rich + "/" + list + FIRST));
    }
    answers.check("people", get("/api/people?ids=person-manager"));
    answers.check("portfolio", portfolio(rich, bare, over));
    refusals(rich);
    answers.complete();
  }

  private void refusals(String at) {
    answers.check("gate-not-passed", service.post(MANAGER, at + "/stage", "{'to': 'EVALUATION'}"));
    answers.check("too-long", service.post(MANAGER, at + "/milestones", "{'title': '" + "x".repeat(5_000) + "'}"));
    answers.check("in-the-future", service.post(MANAGER, at + "/milestones", "{'title': 'A', 'reachedOn': '2099'}"));
    answers.check("version-conflict", service.post(MANAGER, at + "/milestones", "{'title': 'A'}", "If-Match", "\"2\""));
    answers.check("not-allowed", service.post(READER, at + "/milestones", "{'title': 'A'}"));
    answers.check("not-found", service.get(READER, "/api/alliances/none"));
  }

  private JsonNode get(String path) {
    return service.get(MANAGER, path).ok().json();
  }

  /** The list follows what happened; it is read when it has come so far as each alliance. */
  private JsonNode portfolio(String... alliances) {
    List<String> now = List.of(alliances).stream().map(this::get).map(ApprovedAnswersTest::version).toList();
    await().untilAsserted(() -> assertThat(service.get(READER, "/api/alliances" + FIRST).ok().json().path("items"))
        .extracting(ApprovedAnswersTest::version).containsExactlyInAnyOrderElementsOf(now));
    return service.get(READER, "/api/alliances" + FIRST).json();
  }

  private static String version(JsonNode alliance) {
    return alliance.path("id").asString() + ":" + alliance.path("version");
  }
}

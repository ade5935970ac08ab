package org.alliancetracker.gateway.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.testing.answer.AnswerFolder;
import org.alliancetracker.testing.answer.StandIns;
import tools.jackson.databind.json.JsonMapper;

/** A service as it answers: by method and path what it was approved to answer, or what a test makes up; 404 for the rest. */
public final class Upstream implements HttpHandler {

  private static final int OK = 200;

  private record Answer(int status, String body) {}

  private final Map<String, Answer> answers = new LinkedHashMap<>();

  /** An approved answer of partnership-service, as if it were given today. */
  public static String approved(String name) {
    return approved("partnership-service", name);
  }

  /** As {@link #approved(String)}, of another service by the name of its module. */
  public static String approved(String module, String name) {
    return StandIns.asOf(LocalDate.now(AllianceDay.USUAL_ZONE), AnswerFolder.of(module).text(name));
  }

  /** One evaluation as an answer of evaluation-service says it, and the questions of its rubric. */
  public Upstream evaluation(String id, String approved) {
    return on("GET /api/evaluations/" + id, approved("evaluation-service", approved))
        .on("GET /api/rubrics/alliance-default/versions/1", approved("evaluation-service", "rubric"));
  }

  /** {@code request} is method and path, such as {@code GET /api/alliances}. */
  public Upstream on(String request, int status, String body) {
    answers.put(request, new Answer(status, body));
    return this;
  }

  /** An approved answer; a problem has its own status. */
  public Upstream on(String request, String approved) {
    return on(request, JsonMapper.shared().readTree(approved).path("status").asInt(OK), approved);
  }

  /** One alliance, with its history and no people. */
  public Upstream alliance(String id, String detail, String history) {
    return on("GET /api/alliances/" + id, 200, detail).on("GET /api/alliances/" + id + "/history", 200, history)
        .on("GET /api/people", 200, "{\"items\":[]}");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    Answer answer = answers.getOrDefault(request, new Answer(404, "{\"status\":404,\"code\":\"not-found\"}"));
    StandInService.json(answer.status(), answer.body()).handle(exchange);
  }
}

package org.alliancetracker.endtoend.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancetracker.endtoend.ledger.ScoresAgain.View;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.testing.http.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Lets alliances be evaluated by two or three sides, one alliance once. */
final class EvaluationClient implements Runnable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> SIDES = List.of("association", "company", "public");

  /** A campaign that was closed: what was submitted in it. */
  record Held(String allianceId, String evaluationId, List<View> views) {
  }

  private final Sender sender;
  private final Random random;
  private final CopyOnWriteArrayList<Founded> founded;
  private final List<Held> held = new CopyOnWriteArrayList<>();
  private int number;

  EvaluationClient(Sender sender, long seed, CopyOnWriteArrayList<Founded> founded) {
    this.sender = sender;
    this.random = new Random(seed);
    this.founded = founded;
  }

  List<Held> held() {
    return held;
  }

  @Override
  public void run() {
    int next = 0;
    while (!sender.isStopped()) {
      if (next < founded.size()) {
        hold(founded.get(next++));
      } else {
        sender.pause();
      }
    }
  }

  /** The evaluation-service must have heard of the committee, or it would refuse. */
  private void hold(Founded alliance) {
    String allianceId = alliance.id();
    List<String> sides = SIDES.subList(0, 2 + random.nextInt(2));
    String mark = "mark evaluation " + (number + 1);
    List<Map<String, String>> invited =
        sides.stream().map(side -> Map.of("personId", People.id(side), "side", side)).toList();
    send("open", "manager", "/api/alliances/" + allianceId + "/evaluations",
        Map.of("title", mark, "evaluators", invited, "fictitious", true), null, mark, "alliance.evaluation.opened.v1",
        alliance.version())
        .map(reply -> reply.text("id")).ifPresent(id -> evaluate(allianceId, id, sides));
  }

  private void evaluate(String allianceId, String id, List<String> sides) {
    List<View> views = new ArrayList<>();
    for (String side : sides) {
      View view = new View(side, answers());
      Optional<Reply> sent = send("submit", side, "/api/evaluations/" + id + "/assessments/mine/submit",
          Map.of("answers", view.answers().entrySet().stream().map(EvaluationClient::answer).toList()), id, null,
          "alliance.assessment.submitted.v1", null);
      if (sent.isEmpty()) {
        return;
      }
      views.add(view);
    }
    send("close", "manager", "/api/evaluations/" + id + "/close", Map.of(), id, null, "alliance.evaluation.closed.v1", null)
        .ifPresent(closed -> held.add(new Held(allianceId, id, views)));
  }

  private Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String letter : List.of("P", "I", "C")) {
      for (int i = 1; i <= 5; i++) {
        // the ends of the scale would ask for a comment
        answers.put(letter + i, List.of("2", "3", "4", "2", "3", "4", "not_applicable", "cannot_judge")
            .get(random.nextInt(8)));
      }
    }
    return answers;
  }

  private static Map<String, Object> answer(Map.Entry<String, String> given) {
    return given.getValue().length() == 1
        ? Map.of("criterion", given.getKey(), "level", Integer.parseInt(given.getValue()))
        : Map.of("criterion", given.getKey(), "abstention", given.getValue());
  }

  private Optional<Reply> send(String kind, String account, String path, Map<String, Object> body, String stream,
      String mark, String type, String leastVersion) {
    return sender.send(new Command("evaluation-" + ++number, kind, account, path, JSON.writeValueAsString(body), stream,
        mark, type, leastVersion));
  }
}

package org.alliancetracker.localrun.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Three sides give levels that nobody measured; the evaluation is marked fictitious, and so is all that rests on it. */
final class MadeUpEvaluation {

  private static final String KEY = "demo-made-up-evaluation-";
  private static final List<String> CRITERIA =
      List.of("P1", "P2", "P3", "P4", "P5", "I1", "I2", "I3", "I4", "I5", "C1", "C2", "C3", "C4", "C5");

  /** Levels in the order of the criteria; {@code n} not applicable, {@code ?} cannot judge. */
  private static final Map<String, String> LEVELS =
      Map.of("association", "43434232334444?", "company", "434344432n34343", "public", "333?4232334443?");

  private MadeUpEvaluation() {
  }

  /** The evaluation, and the version of it that tells its scores. */
  record Held(String id, String version) {
  }

  /**
   * Opened, answered by the three sides, closed.
   *
   * @param seen version of the alliance that evaluation must have heard of
   */
  static Held hold(DemoApi api, String alliancePath, String seen) {
    List<String> sides = List.of("association", "company", "public");
    List<Map<String, Object>> invited = sides.stream()
        .map(side -> Body.of("personId", DemoPeople.idOf(side), "side", side)).toList();
    DemoApi.Answer opened = api.as("manager").post(alliancePath + "/evaluations", KEY + "open", Body.of("title",
        "Première évaluation (notes fictives)", "evaluators", invited, "fictitious", true), seen);
    String path = "/api/evaluations/" + opened.text("id");
    for (String side : sides) {
      api.as(side).post(path + "/assessments/mine/submit", KEY + side, Body.of("answers", answers(LEVELS.get(side))),
          opened.version());
    }
    DemoApi.Answer closed = api.as("manager").post(path + "/close", KEY + "close", Body.of());
    return new Held(opened.text("id"), closed.version());
  }

  private static List<Map<String, Object>> answers(String levels) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (int i = 0; i < CRITERIA.size(); i++) {
      answers.add(switch (levels.charAt(i)) {
        case 'n' -> Body.of("criterion", CRITERIA.get(i), "abstention", "not_applicable");
        case '?' -> Body.of("criterion", CRITERIA.get(i), "abstention", "cannot_judge");
        default -> Body.of("criterion", CRITERIA.get(i), "level", levels.charAt(i) - '0');
      });
    }
    return answers;
  }
}

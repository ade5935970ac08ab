package org.alliancetracker.endtoend.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Answers to the default rubric, and the scores that come of them. */
public final class Levels {

  private static final int CRITERIA = 5;

  private Levels() {
  }

  /** The same level for the five criteria of each dimension. */
  public static List<Map<String, Object>> of(int performance, int innovation, int trust, String remark) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (int i = 1; i <= CRITERIA; i++) {
      answers.add(Map.of("criterion", "P" + i, "level", performance, "comment", remark));
      answers.add(Map.of("criterion", "I" + i, "level", innovation, "comment", remark));
      answers.add(Map.of("criterion", "C" + i, "level", trust, "comment", remark));
    }
    return answers;
  }

  /** Of performance, innovation and trust, in this order. */
  public static List<Double> scores(JsonNode scores) {
    return StreamSupport.stream(scores.path("dimensions").spliterator(), false)
        .map(dimension -> dimension.path("score").asDouble()).toList();
  }
}

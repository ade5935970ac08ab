package org.alliancetracker.evaluation.program;

import java.util.List;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.scoring.Given;
import tools.jackson.databind.json.JsonMapper;

/** Bodies with answers. */
public final class Answered {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Answered() {}

  /** {@code {"answers": [...]}} from marks as in {@link Given#answers}, each comment ending in {@code words}. */
  public static String body(String marks, String words) {
    List<Answer> answers = Given.answers(marks).stream()
        .map(a -> new Answer(a.criterion(), a.level(), a.abstention(), a.isRated() ? a.comment() + " " + words : null))
        .toList();
    return "{\"answers\": " + JSON.writeValueAsString(answers) + "}";
  }
}

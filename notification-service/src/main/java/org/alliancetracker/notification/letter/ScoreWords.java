package org.alliancetracker.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.notification.evaluation.ScoredEvaluation;
import org.alliancetracker.notification.evaluation.ScoredEvaluation.DimensionLine;
import org.alliancetracker.notification.letter.Letter.Line;
import org.alliancetracker.notification.letter.Letter.Section;
import org.alliancetracker.notification.letter.Letter.Sign;
import org.alliancetracker.words.language.Language;

/** Says the result of an evaluation: three impacts, how sure, how many spoke for each side; never one evaluator's. */
public final class ScoreWords {

  private final Words words;

  public ScoreWords(Words words) {
    this.words = words;
  }

  public Section section(ScoredEvaluation result) {
    String title = result.title() == null || result.title().isBlank()
        ? words.say("section.scores.untitled")
        : words.say("section.scores", PlainText.shortened(result.title(), 120));
    return new Section(result.fictitious() ? title + " (" + words.say("fictitious") + ")" : title,
        result.dimensions().stream().map(this::line).toList(), words.say("score.none"));
  }

  private Line line(DimensionLine one) {
    List<String> parts = new ArrayList<>();
    parts.add(score(one));
    if (one.change() != null) {
      parts.add(change(Math.round(one.change())));
    }
    List<String> details = new ArrayList<>();
    details.add(words.say("score.coverage", Math.round(one.coverage() * 100)));
    if (!one.evaluators().isEmpty()) {
      List<String> sides = new ArrayList<>();
      new TreeMap<>(one.evaluators()).forEach((side, count) -> sides.add(words.labels().counted(side, count)));
      details.add(words.say("score.sides", String.join(", ", sides)));
    }
    String name = words.labels().begun(words.labels().of(one.dimension()));
    return new Line(sign(one.dimension()), name + colon() + String.join(", ", parts), String.join(semicolon(), details));
  }

  private String score(DimensionLine one) {
    if (one.score() == null) {
      return words.say("score.none");
    }
    return one.low() == null || one.high() == null
        ? words.say("score.value", Math.round(one.score()))
        : words.say("score.interval", Math.round(one.score()), Math.round(one.low()), Math.round(one.high()));
  }

  private String change(long points) {
    if (points == 0) {
      return words.say("score.same");
    }
    return points > 0 ? words.say("score.up", points) : words.say("score.down", -points);
  }

  private String colon() {
    return words.language() == Language.FR ? "\u00a0: " : ": ";
  }

  private String semicolon() {
    return words.language() == Language.FR ? "\u00a0; " : "; ";
  }

  private static Sign sign(Dimension dimension) {
    return switch (dimension) {
      case PERFORMANCE -> Sign.PERFORMANCE;
      case INNOVATION -> Sign.INNOVATION;
      case TRUST -> Sign.TRUST;
    };
  }
}

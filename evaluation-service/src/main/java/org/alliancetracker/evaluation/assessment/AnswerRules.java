package org.alliancetracker.evaluation.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.evaluation.rubric.Criterion;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.kit.decision.Refusal;

/** What answers must be, for a draft and for sending (docs/domain.md, Rubric and Guards against bias). */
public final class AnswerRules {

  private AnswerRules() {}

  /** A draft may be partial, but each answer in it must make sense. */
  public static Optional<Refusal> ofDraft(Rubric rubric, List<Answer> answers) {
    Set<String> codes = codes(rubric);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      String field = "answers[" + i + "]";
      if (!codes.contains(answer.criterion())) {
        return Optional.of(Refusal.at(field + ".criterion", EvaluationCode.UNKNOWN_CRITERION,
            "This rubric has no such criterion; use one of " + String.join(", ", inOrder(rubric)) + "."));
      }
      if (!seen.add(answer.criterion())) {
        return Optional.of(Refusal.at(field + ".criterion", EvaluationCode.CRITERION_TWICE,
            "The criterion is answered twice; keep one answer."));
      }
      if (answer.isRated() && answer.abstention() != null) {
        return Optional.of(Refusal.at(field, EvaluationCode.LEVEL_AND_ABSTENTION,
            "Give a level or an abstention, not both."));
      }
      if (answer.isRated() && (answer.level() < 1 || answer.level() > rubric.topLevel())) {
        return Optional.of(Refusal.at(field + ".level", EvaluationCode.UNKNOWN_LEVEL,
            "Choose a level from 1 to " + rubric.topLevel() + "."));
      }
    }
    return Optional.empty();
  }

  /**
   * What is sent must be whole, unless the evaluator says that it is partial: then unanswered criteria stay unanswered
   * and lower the coverage. The ends of the scale ask for a comment.
   */
  public static Optional<Refusal> ofSubmission(Rubric rubric, List<Answer> answers, boolean partial) {
    return ofDraft(rubric, answers).or(() -> unanswered(rubric, answers, partial)).or(() -> silent(rubric, answers));
  }

  private static Optional<Refusal> unanswered(Rubric rubric, List<Answer> answers, boolean partial) {
    Set<String> given = criteriaWhere(answers, Answer::isGiven);
    List<String> missing = inOrder(rubric).stream().filter(code -> !given.contains(code)).toList();
    if (given.isEmpty()) {
      return Optional.of(Refusal.at("answers", EvaluationCode.NOTHING_ANSWERED,
          "Not one criterion is answered; answer at least one.").with(Map.of("criteria", missing)));
    }
    if (missing.isEmpty() || partial) {
      return Optional.empty();
    }
    return Optional.of(Refusal.at("answers", EvaluationCode.CRITERIA_UNANSWERED,
            "Answer these criteria too, or send with partial: true: " + String.join(", ", missing) + ".")
        .with(Map.of("criteria", missing)));
  }

  private static Optional<Refusal> silent(Rubric rubric, List<Answer> answers) {
    Set<String> silent = criteriaWhere(answers, answer -> answer.isRated() && answer.comment() == null
        && (answer.level() == 1 || answer.level() == rubric.topLevel()));
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    List<String> ordered = inOrder(rubric).stream().filter(silent::contains).toList();
    return Optional.of(Refusal.at("answers", EvaluationCode.COMMENT_MISSING,
            "The lowest and the highest level ask for a comment; add one to " + String.join(", ", ordered) + ".")
        .with(Map.of("criteria", ordered)));
  }

  private static Set<String> criteriaWhere(List<Answer> answers, Predicate<Answer> kind) {
    return answers.stream().filter(kind).map(Answer::criterion).collect(Collectors.toSet());
  }

  private static Set<String> codes(Rubric rubric) {
    return rubric.criteria().map(Criterion::code).collect(Collectors.toSet());
  }

  private static List<String> inOrder(Rubric rubric) {
    return rubric.criteria().map(Criterion::code).toList();
  }
}

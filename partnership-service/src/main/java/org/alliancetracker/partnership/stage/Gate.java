package org.alliancetracker.partnership.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.partnership.alliance.Alliance;

/**
 * What must hold before a stage is left (docs/domain.md, Gates). The loops back from evaluation are legal; a stage may be
 * skipped only by passing the gates of both.
 */
public final class Gate {

  private static final List<GateCondition> TO_STEERING = List.of(GateCondition.TWO_ACTOR_TYPES,
      GateCondition.OBJECTIVES_AGREED, GateCondition.RUBRIC_FIXED, GateCondition.GOVERNANCE_AGREED,
      GateCondition.AGREEMENT_SIGNED);
  private static final List<GateCondition> TO_EVALUATION =
      List.of(GateCondition.LAUNCHED, GateCondition.COMMITTEE_HELD, GateCondition.REVIEW_DUE);
  private static final List<GateCondition> FROM_EVALUATION =
      List.of(GateCondition.EVALUATION_CLOSED, GateCondition.RESULT_NOTED);

  private Gate() {}

  /** The conditions between two stages, or empty where no way leads from one to the other. */
  static Optional<List<GateCondition>> between(Stage from, Stage to) {
    return Optional.ofNullable(switch (from) {
      case DESIGN -> switch (to) {
        case STEERING -> TO_STEERING;
        case EVALUATION -> both(TO_STEERING, TO_EVALUATION);
        case DESIGN, CLOSED -> null;
      };
      case STEERING -> to == Stage.EVALUATION ? TO_EVALUATION : null;
      case EVALUATION -> to == Stage.STEERING || to == Stage.DESIGN ? FROM_EVALUATION : null;
      case CLOSED -> null;
    });
  }

  /** An evaluation that was begun is brought to its end before the alliance is; other stages ask nothing. */
  static List<GateCondition> beforeClosing(Stage from) {
    return from == Stage.EVALUATION ? FROM_EVALUATION : List.of();
  }

  static List<GateCondition> unmet(List<GateCondition> conditions, Alliance alliance, LocalDate day) {
    return conditions.stream().filter(condition -> !Conditions.met(condition, alliance, day)).toList();
  }

  /** All conditions of the way onward from here, each with whether it is met; for pages that help to fulfil them. */
  public static List<Condition> ahead(Alliance alliance, LocalDate day) {
    List<GateCondition> asked = switch (alliance.life().stage()) {
      case DESIGN -> TO_STEERING;
      case STEERING -> TO_EVALUATION;
      case EVALUATION -> FROM_EVALUATION;
      case CLOSED -> List.of();
    };
    return asked.stream().map(one -> new Condition(one, Conditions.met(one, alliance, day))).toList();
  }

  /** One condition and whether it is met. */
  public record Condition(GateCondition condition, boolean met) {}

  private static List<GateCondition> both(List<GateCondition> one, List<GateCondition> other) {
    List<GateCondition> all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}

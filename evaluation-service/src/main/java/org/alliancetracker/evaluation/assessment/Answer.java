package org.alliancetracker.evaluation.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One evaluator's answer on one criterion: a level or an abstention, never both. In a draft it may be a mere comment.
 *
 * @param level 1 to the rubric's number of levels, or null
 */
public record Answer(String criterion, Integer level, Abstention abstention, String comment) {

  public static Answer rated(String criterion, int level, String comment) {
    return new Answer(criterion, level, null, comment);
  }

  public static Answer abstained(String criterion, Abstention abstention) {
    return new Answer(criterion, null, abstention, null);
  }

  /** A level was given. */
  @JsonIgnore
  public boolean isRated() {
    return level != null;
  }

  /** A level or an abstention was given. */
  @JsonIgnore
  public boolean isGiven() {
    return level != null || abstention != null;
  }
}

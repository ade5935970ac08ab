package org.alliancetracker.evaluation.rubric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;

/** What a rubric must be before anybody answers it: it can never be changed afterwards. */
final class RubricRules {

  static final int MOST_LEVELS = 10;
  static final int MOST_CRITERIA = 20;
  static final int MOST_MONTHS = 1200;

  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();

  private RubricRules() {}

  static Optional<Refusal> check(Rubric rubric) {
    RubricRules rules = new RubricRules();
    rules.identity(rubric);
    rules.levels(rubric.levels());
    rules.dimensions(rubric.dimensions());
    return rules.refusals.stream().findFirst();
  }

  private void identity(Rubric rubric) {
    require(rubric.id().matches("[a-z][a-z0-9-]{0,49}"), "id", "Name a rubric with a-z, 0-9 and dashes.");
    require(rubric.version() >= 1 && rubric.version() <= 9999, "version", "Number versions from 1 to 9999.");
    words(rubric.title(), "title");
    words(rubric.about(), "about");
  }

  private void levels(List<Level> levels) {
    require(levels.size() >= 2 && levels.size() <= MOST_LEVELS, "levels", "Give 2 to " + MOST_LEVELS + " levels.");
    for (int i = 0; i < levels.size(); i++) {
      String field = "levels[" + i + "]";
      require(levels.get(i).level() == i + 1, field + ".level", "Number levels 1, 2, 3 ... in this order.");
      words(levels.get(i).name(), field + ".name");
      words(levels.get(i).anchor(), field + ".anchor");
    }
  }

  private void dimensions(List<RubricDimension> dimensions) {
    Set<Dimension> seen = new HashSet<>();
    dimensions.forEach(dimension -> seen.add(dimension.code()));
    require(dimensions.size() == 3 && seen.equals(Set.of(Dimension.values())), "dimensions",
        "Give the three dimensions performance, innovation and trust, each once.");
    for (int i = 0; i < dimensions.size(); i++) {
      String field = "dimensions[" + i + "]";
      RubricDimension dimension = dimensions.get(i);
      words(dimension.label(), field + ".label");
      words(dimension.horizonLabel(), field + ".horizonLabel");
      require(dimension.horizonMonths() >= 1 && dimension.horizonMonths() <= MOST_MONTHS, field + ".horizonMonths",
          "Give a horizon of 1 to " + MOST_MONTHS + " months.");
      require(!dimension.criteria().isEmpty() && dimension.criteria().size() <= MOST_CRITERIA, field + ".criteria",
          "Give 1 to " + MOST_CRITERIA + " criteria.");
      criteria(dimension.criteria(), field);
    }
  }

  private void criteria(List<Criterion> criteria, String dimension) {
    for (int i = 0; i < criteria.size(); i++) {
      String field = dimension + ".criteria[" + i + "]";
      Criterion criterion = criteria.get(i);
      require(criterion.code() != null && criterion.code().matches("[A-Za-z][A-Za-z0-9]{0,9}"), field + ".code",
          "Name a criterion with up to ten letters and digits, such as P1.");
      require(codes.add(criterion.code()), field + ".code", "Two criteria share this code; rename one.");
      words(criterion.label(), field + ".label");
      words(criterion.indicator(), field + ".indicator");
      if (criterion.approach() != null) {
        words(criterion.approach(), field + ".approach");
      }
    }
  }

  private void words(Bilingual words, String field) {
    boolean both = words != null && Faults.orNull(words.en()) != null && Faults.orNull(words.fr()) != null;
    require(both, field, "Write these words in English and in French.");
    if (both) {
      new Faults().text(field + ".en", words.en(), Faults.PARAGRAPH).text(field + ".fr", words.fr(), Faults.PARAGRAPH).first()
          .ifPresent(refusals::add);
    }
  }

  private void require(boolean holds, String field, String whatToDo) {
    if (!holds) {
      refusals.add(Refusal.at(field, EvaluationCode.BAD_RUBRIC, whatToDo));
    }
  }
}

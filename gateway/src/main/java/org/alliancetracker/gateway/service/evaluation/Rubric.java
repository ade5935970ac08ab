package org.alliancetracker.gateway.service.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Dimension;

/** The questions and the scale of an evaluation, in both languages. */
public record Rubric(List<Level> levels, List<Part> dimensions) {

  public record Level(int level, Bilingual name, Bilingual anchor) {}

  public record Part(Dimension code, Bilingual label, List<Criterion> criteria) {}

  public record Criterion(String code, Bilingual label, Bilingual indicator) {}

  public record Bilingual(String en, String fr) {
    public String in(Locale locale) {
      return locale.getLanguage().equals("fr") ? fr : en;
    }
  }

  public Stream<Criterion> criteria() {
    return dimensions.stream().flatMap(part -> part.criteria().stream());
  }
}

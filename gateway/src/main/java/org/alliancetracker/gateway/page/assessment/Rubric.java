package org.alliancetracker.gateway.page.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.gateway.page.word.Words;

/** The questions and the scale of an evaluation, in both languages. */
record Rubric(List<Level> levels, List<Part> dimensions) {

  record Level(int level, Bilingual name, Bilingual anchor) {}

  record Part(Dimension code, Bilingual label, List<Criterion> criteria) {}

  record Criterion(String code, Bilingual label, Bilingual indicator) {}

  record Bilingual(String en, String fr) {
    String in(Words words) {
      return words.locale().getLanguage().equals("fr") ? fr : en;
    }
  }

  Stream<Criterion> criteria() {
    return dimensions.stream().flatMap(part -> part.criteria().stream());
  }
}

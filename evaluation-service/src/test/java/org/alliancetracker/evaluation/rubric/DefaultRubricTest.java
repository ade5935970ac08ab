package org.alliancetracker.evaluation.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Dimension;
import org.junit.jupiter.api.Test;

class DefaultRubricTest {

  private final Rubric rubric = BuiltInRubrics.load().getFirst();

  @Test
  void threeDimensionsHaveFiveCriteriaEach() {
    assertThat(rubric.dimensions()).extracting(RubricDimension::code)
        .containsExactly(Dimension.PERFORMANCE, Dimension.INNOVATION, Dimension.TRUST);
    assertThat(rubric.criteria().map(Criterion::code)).containsExactly(
        "P1", "P2", "P3", "P4", "P5", "I1", "I2", "I3", "I4", "I5", "C1", "C2", "C3", "C4", "C5");
  }

  @Test
  void fiveLevelsAreAnchored() {
    assertThat(rubric.levels()).extracting(Level::level).containsExactly(1, 2, 3, 4, 5);
    assertThat(rubric.levels()).extracting(level -> level.name().en())
        .containsExactly("Absent", "Incipient", "Partial", "Established", "Exemplary");
    assertThat(rubric.levels()).extracting(Level::anchor).doesNotHaveDuplicates();
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    Stream<Bilingual> criteria = rubric.criteria()
        .flatMap(c -> Stream.of(c.label(), c.indicator(), c.approach()).filter(Objects::nonNull));
    Stream<Bilingual> levels = rubric.levels().stream().flatMap(l -> Stream.of(l.name(), l.anchor()));
    Stream<Bilingual> dimensions = rubric.dimensions().stream().flatMap(d -> Stream.of(d.label(), d.horizonLabel()));
    List<Bilingual> words = Stream.of(criteria, levels, dimensions, Stream.of(rubric.title(), rubric.about()))
        .flatMap(each -> each).toList();

    assertThat(words).hasSizeGreaterThan(15 * 2 + 5 * 2 + 3 * 2)
        .allSatisfy(word -> assertThat(word.en()).isNotBlank())
        .allSatisfy(word -> assertThat(word.fr()).isNotBlank());
    assertThat(rubric.criteria()).allSatisfy(c -> assertThat(c.indicator()).isNotNull());
  }

  @Test
  void horizonsAreLabelledAsDefaults() {
    assertThat(rubric.dimensions()).extracting(RubricDimension::horizonMonths).containsExactly(18, 84, 336);
    assertThat(rubric.dimensions()).allSatisfy(dimension -> {
      assertThat(dimension.horizonLabel().en()).startsWith("Default horizon");
      assertThat(dimension.horizonLabel().fr()).startsWith("Horizon par défaut");
    });
  }

  @Test
  void itSaysWhoseInstrumentItIs() {
    assertThat(rubric.about().en()).contains("our own instrument", "Le RAMEAU");
    assertThat(rubric.about().fr()).contains("notre propre instrument", "RAMEAU");
  }
}

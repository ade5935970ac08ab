package org.alliancetracker.words.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.alliancetracker.contract.code.*;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

  private final Labels french = new Labels(Language.FR);
  private final Labels english = new Labels(Language.EN);

  @ParameterizedTest
  @EnumSource
  void everyCodeOfTheContractHasALabel(Language language) {
    List<JavaClass> kinds = new ClassFileImporter().importPackages(Coded.class.getPackageName()).stream()
        .filter(JavaClass::isEnum).toList();

    assertThat(kinds).hasSizeGreaterThan(15).allSatisfy(kind -> {
      for (Object code : kind.reflect().getEnumConstants()) {
        assertThat(new Labels(language).of((Enum<?>) code)).as("%s %s", kind, code).isNotBlank().doesNotContain("_");
      }
    });
  }

  @Test
  void aLabelStandsInTheMiddleOfASentenceAndMayBeginOne() {
    assertThat(french.of(MilestoneKind.CONVENTION_SIGNED)).isEqualTo("convention signée");
    assertThat(french.begun(french.of(MilestoneKind.EVALUATION_OPENED))).isEqualTo("Ouverture de l’évaluation");
    assertThat(french.begun("évaluation de l’ODD 4. suite")).isEqualTo("Évaluation de l’ODD 4. suite");
    assertThat(english.begun("")).isEmpty();
  }

  @Test
  void aCodeThatIsNewerThanTheseWordsIsCalledInGeneralWords() {
    assertThat(english.find(AgreementKind.class, "treaty")).isEmpty();
    assertThat(english.named(AgreementKind.class, "treaty")).isEqualTo("agreement");
    assertThat(french.named(BodyKind.class, null)).isEqualTo("réunion");
    assertThat(english.named(AgreementKind.class, "framework")).isEqualTo("framework agreement");
  }

  @ParameterizedTest
  @EnumSource
  void voicesOfASideAreCountedByThePluralRules(Side side) {
    assertThat(french.counted(side, 0)).startsWith("0 ").isEqualTo(french.counted(side, 1).replace('1', '0'));
    assertThat(english.counted(side, 0)).isEqualTo(english.counted(side, 2).replace('2', '0'));
    assertThat(english.counted(side, 1)).isNotEqualTo(english.counted(side, 2).replace('2', '1'));
  }

  @Test
  void theThreeImpactsHaveALetter() {
    assertThat(french.letter(Dimension.TRUST)).isEqualTo("C");
    assertThat(english.letter(Dimension.PERFORMANCE)).isEqualTo("P");
  }
}

package org.alliancetracker.words.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

class WordsKeepTheirRulesTest implements KeepsTheRules {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.words", 6);

  private static final ArchRule FEW_NEEDS = classes().should().onlyDependOnClassesThat().resideInAnyPackage(
      "org.alliancetracker.words..", "org.alliancetracker.contract..", "java..", "com.ibm.icu..")
      .because("every program takes its words from here and must get no framework with them");

  @Override
  public OwnClasses own() {
    return OWN;
  }

  @Test
  void wordsNeedTheContractAndIcuAlone() {
    KeepsTheRules.holds(FEW_NEEDS, OWN.program());
  }

  /** What the rule is there to refuse. */
  static final class Framed {
    Resource resource;
  }

  @Test
  void theRuleFiresWhereItIsBroken() {
    assertThat(FEW_NEEDS.evaluate(new ClassFileImporter().importClasses(Framed.class)).getFailureReport().getDetails())
        .singleElement().asString().contains("org.springframework.core.io.Resource");
  }
}

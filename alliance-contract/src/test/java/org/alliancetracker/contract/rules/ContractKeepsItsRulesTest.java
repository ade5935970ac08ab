package org.alliancetracker.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;

class ContractKeepsItsRulesTest {

  private static final JavaClasses CONTRACT = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.alliancetracker.contract");

  /** What the rules are there to refuse. */
  static final class Framed {
    Resource resource;
    InstantSource clock;
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(ContractRules.onlyTheJdkAndJackson(), "org.springframework.core.io.Resource"),
        Arguments.of(ContractRules.noClock(), "java.time.InstantSource"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theContractKeepsTheRule(ArchRule rule, String refused) {
    assertThat(rule.evaluate(CONTRACT).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFiresWhereItIsBroken(ArchRule rule, String refused) {
    JavaClasses broken = new ClassFileImporter().importClasses(Framed.class);

    assertThat(rule.evaluate(broken).getFailureReport().getDetails()).singleElement().asString().contains(refused);
  }

  @Test
  void theRulesLookAtTheWholeContract() {
    assertThat(CONTRACT).hasSizeGreaterThan(60);
  }
}

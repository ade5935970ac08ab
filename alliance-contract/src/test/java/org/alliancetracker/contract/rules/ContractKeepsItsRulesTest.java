package org.alliancetracker.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;

class ContractKeepsItsRulesTest implements KeepsTheRules {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.contract", 60);

  @Override
  public OwnClasses own() {
    return OWN;
  }

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
    assertThat(rule.evaluate(OWN.program()).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFiresWhereItIsBroken(ArchRule rule, String refused) {
    JavaClasses broken = new ClassFileImporter().importClasses(Framed.class);

    assertThat(rule.evaluate(broken).getFailureReport().getDetails()).singleElement().asString().contains(refused);
  }
}

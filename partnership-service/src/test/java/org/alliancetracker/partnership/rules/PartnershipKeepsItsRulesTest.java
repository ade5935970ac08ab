package org.alliancetracker.partnership.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.alliancetracker.partnership.PartnershipService;
import org.alliancetracker.partnership.rules.circle.one.Hen;
import org.alliancetracker.partnership.rules.circle.two.Egg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartnershipKeepsItsRulesTest {

  private static final JavaClasses SERVICE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(PartnershipService.class);
  private static final JavaClasses OFFENDER = new ClassFileImporter().importClasses(Offender.class);

  static Stream<ArchRule> rules() {
    return Stream.of(PartnershipRules.theDomainIsPure(), PartnershipRules.timeIsHandedIn(),
        PartnershipRules.idsAreHandedIn(), PartnershipRules.refusalsAreValues());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theServiceKeepsTheRule(ArchRule rule) {
    assertThat(SERVICE).hasSizeGreaterThan(100);
    rule.check(SERVICE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theGuardFires(ArchRule rule) {
    assertThat(rule.evaluate(OFFENDER).hasViolation()).isTrue();
  }

  @Test
  void featuresDoNotTurnInCircles() {
    PartnershipRules.featuresDoNotTurnInCircles("org.alliancetracker.partnership").check(SERVICE);
  }

  @Test
  void theGuardAgainstCirclesFires() {
    JavaClasses circle = new ClassFileImporter().importClasses(Hen.class, Egg.class);

    assertThat(PartnershipRules.featuresDoNotTurnInCircles("org.alliancetracker.partnership.rules.circle")
        .evaluate(circle).hasViolation()).isTrue();
  }
}

package org.alliancetracker.kit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KitKeepsItsRulesTest {

  private static final JavaClasses KIT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.alliancetracker.kit");

  /** What the rules are there to refuse. */
  static final class MilestoneClock {
    AllianceEvent event;

    Instant read() {
      return Instant.now();
    }
  }

  static final class SneakyClock {
    long read() {
      return java.time.Clock.systemUTC().millis() + System.currentTimeMillis();
    }
  }

  static Stream<Arguments> rules() {
    return Stream.of(Arguments.of(KitRules.onlyTheMechanismOfTheContract(), MilestoneClock.class, 1),
        Arguments.of(KitRules.noDomainWords(), MilestoneClock.class, 1),
        Arguments.of(KitRules.timeIsHandedIn(), MilestoneClock.class, 1),
        Arguments.of(KitRules.timeIsHandedIn(), SneakyClock.class, 2));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theKitKeepsTheRule(ArchRule rule, Class<?> violating, int offences) {
    assertThat(rule.evaluate(KIT).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFiresWhereItIsBroken(ArchRule rule, Class<?> violating, int offences) {
    JavaClasses broken = new ClassFileImporter().importClasses(violating);

    assertThat(rule.evaluate(broken).getFailureReport().getDetails()).hasSize(offences);
  }

  @Test
  void theRulesLookAtTheWholeKit() {
    assertThat(KIT).hasSizeGreaterThan(30);
  }
}

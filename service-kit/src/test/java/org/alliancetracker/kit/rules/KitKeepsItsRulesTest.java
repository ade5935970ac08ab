package org.alliancetracker.kit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.kit.run.SystemTime;
import org.alliancetracker.testing.rules.HouseRules;
import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;
import org.alliancetracker.testing.rules.PurityRules;
import org.alliancetracker.testing.rules.TimeRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KitKeepsItsRulesTest implements KeepsTheRules {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.kit", 100);

  @Override
  public OwnClasses own() {
    return OWN;
  }

  /** What the rules are there to refuse. */
  static final class MilestoneClock {
    AllianceEvent event;

    Instant read() {
      return Instant.now();
    }
  }

  static final class KeepsAll {
    final Object bounded = Caffeine.newBuilder().maximumSize(1).build();
    final Object endless = Caffeine.newBuilder().build();
  }

  static Stream<Arguments> rules() {
    return Stream.of(Arguments.of(KitRules.onlyTheMechanismOfTheContract(), MilestoneClock.class, 1),
        Arguments.of(KitRules.noDomainWords(), MilestoneClock.class, 1),
        Arguments.of(HouseRules.whatIsRememberedHasABound(), KeepsAll.class, 2),
        Arguments.of(TimeRules.timeIsHandedIn(SystemTime.class), MilestoneClock.class, 1));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theKitKeepsTheRule(ArchRule rule, Class<?> violating, int offences) {
    assertThat(rule.evaluate(OWN.program()).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFiresWhereItIsBroken(ArchRule rule, Class<?> violating, int offences) {
    JavaClasses broken = new ClassFileImporter().importClasses(violating);

    assertThat(rule.evaluate(broken).getFailureReport().getDetails()).hasSize(offences);
  }

  /** What the domain of a service may use of the kit. */
  @ParameterizedTest
  @ValueSource(strings = {"decision", "input"})
  void whatADomainMayUseIsPlainItself(String folder) {
    KeepsTheRules.holds(PurityRules.of("org.alliancetracker.kit." + folder, Edge.class).theDomainIsPure(), OWN.program());
  }
}

package org.alliancetracker.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.testing.rules.fixture.domain.Outside;
import org.alliancetracker.testing.rules.fixture.house.ThrownRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what breaks it among examples, and nothing else. */
class RulesFireTest {

  private static final String HOME = RulesFireTest.class.getPackageName() + ".fixture";
  private static final JavaClasses EXAMPLES = new ClassFileImporter().importPackages(HOME);
  private static final PurityRules PURITY = PurityRules.of(HOME + ".domain", Outside.class);

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("the domain is pure", PURITY.theDomainIsPure(), Set.of("domain.Impure", "domain.LeansOnTheEdge"), 7),
        Arguments.of("the domain draws nothing", PURITY.theDomainDrawsNothing(), Set.of("domain.Draws"), 3),
        Arguments.of("time is handed in", TimeRules.timeIsHandedIn(), Set.of("time.Asks"), 4),
        Arguments.of("no test sleeps", TimeRules.noTestSleeps(), Set.of("time.Sleeps"), 2),
        Arguments.of("endpoints are their folder's own", HouseRules.endpointsAreTheirFoldersOwn(),
            Set.of("house.OpenEndpoint"), 1),
        Arguments.of("refusals are values", HouseRules.refusalsAreValues(ThrownRefusal.class), Set.of("house.Throws"), 1),
        Arguments.of("what shows nothing is judged in one place",
            HouseRules.whatShowsNothingIsJudgedInOnePlace(HOME + ".house.."), Set.of("house.Trims"), 2),
        Arguments.of("nothing is mocked", HouseRules.nothingIsMocked(), Set.of("house.Mocks"), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void aRuleNamesWhatBreaksItAndNothingElse(String name, ArchRule rule, Set<String> offenders, int offences) {
    List<String> details = rule.evaluate(EXAMPLES).getFailureReport().getDetails();

    assertThat(offenders).allSatisfy(offender -> assertThat(details).anySatisfy(text -> assertThat(text).contains(offender)));
    assertThat(details).allSatisfy(text -> assertThat(offenders).anySatisfy(offender -> assertThat(text).contains(offender)));
    assertThat(details).as(String.join("\n", details)).hasSize(offences);
  }

  @Test
  void whoHandsTheClockInMayReadIt() throws Exception {
    Class<?> asks = Class.forName(HOME + ".time.Asks");

    assertThat(TimeRules.timeIsHandedIn(asks).evaluate(EXAMPLES).hasViolation()).isFalse();
  }

  @Test
  void aModuleThatIsNotThereKeepsNoRule() {
    assertThatThrownBy(() -> OwnClasses.below("org.alliancetracker.nowhere", 1)).isInstanceOf(AssertionError.class)
        .hasMessageContaining("Only 0 classes");
  }
}

package org.alliancetracker.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules of every module, as tests: a module's test says whose classes they are. */
public interface KeepsTheRules {

  OwnClasses own();

  @Test
  default void foldersTurnInNoCircle() {
    assertThat(Circles.among(own().program(), own().home())).isEmpty();
  }

  @Test
  default void noTestSleeps() {
    holds(TimeRules.noTestSleeps(), own().tests());
  }

  @Test
  default void whatIsRememberedHasABound() {
    holds(HouseRules.whatIsRememberedHasABound(), own().program());
  }

  @Test
  default void nothingIsMocked() {
    holds(HouseRules.nothingIsMocked(), own().tests());
  }

  static void holds(ArchRule rule, JavaClasses classes) {
    assertThat(rule.evaluate(classes).getFailureReport().getDetails()).isEmpty();
  }
}

package org.alliancetracker.testing.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Who may ask what time it is, and who may let time pass. */
public final class TimeRules {

  private static final Set<String> READINGS = Set.of("now", "currentTimeMillis");

  private TimeRules() {
  }

  /** {@code except} are the classes by which the clock is handed in. */
  public static ArchRule timeIsHandedIn(Class<?>... except) {
    return noClasses().that().doNotBelongToAnyOf(except).should()
        .callMethodWhere(target(describe("reads a clock", TimeRules::readsAClock)))
        .because("time is an argument, or comes from the injected InstantSource");
  }

  public static ArchRule noTestSleeps() {
    return noClasses().should().callMethodWhere(target(describe("sleeps", TimeRules::sleeps)))
        .because("a test waits for a condition").allowEmptyShould(true);
  }

  private static boolean readsAClock(AccessTarget target) {
    return READINGS.contains(target.getName())
        && (target.getOwner().getPackageName().equals("java.time") || target.getOwner().isEquivalentTo(System.class))
        || target.getName().startsWith("system")
        && (target.getOwner().isEquivalentTo(Clock.class) || target.getOwner().isEquivalentTo(InstantSource.class));
  }

  private static boolean sleeps(AccessTarget target) {
    return target.getName().equals("sleep")
        && (target.getOwner().isEquivalentTo(Thread.class) || target.getOwner().isEquivalentTo(TimeUnit.class));
  }
}

package org.alliancetracker.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;

/** The rules of a service, which has a domain. */
public interface KeepsItsDomainPure extends KeepsTheRules {

  /** What says of a class or a folder that it touches the outside, where no stereotype of Spring does. */
  Class<? extends Annotation> mark();

  /** What carries a refusal in the kit, and in no service. */
  Class<? extends Throwable> thrownRefusal();

  private PurityRules purity() {
    return PurityRules.of(own().home(), mark());
  }

  @Test
  default void theDomainIsPure() {
    KeepsTheRules.holds(purity().theDomainIsPure(), own().program());
  }

  @Test
  default void theDomainDrawsNothing() {
    KeepsTheRules.holds(purity().theDomainDrawsNothing(), own().program());
  }

  @Test
  default void timeIsHandedIn() {
    KeepsTheRules.holds(TimeRules.timeIsHandedIn(), own().program());
  }

  @Test
  default void endpointsAreTheirFoldersOwn() {
    KeepsTheRules.holds(HouseRules.endpointsAreTheirFoldersOwn(), own().program());
  }

  @Test
  default void refusalsAreValues() {
    KeepsTheRules.holds(HouseRules.refusalsAreValues(thrownRefusal()), own().program());
  }

  /** A mark on everything would keep every rule. */
  @Test
  default void enoughOfItIsDomain() {
    long domain = own().program().stream().filter(purity().domain()).count();
    assertThat(domain).as("classes of the domain").isGreaterThan(own().program().size() / 3);
  }
}

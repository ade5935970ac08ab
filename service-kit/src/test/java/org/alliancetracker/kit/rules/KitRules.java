package org.alliancetracker.kit.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliancetracker.kit.run.SystemTime;

/** What keeps the kit a mechanism: no domain, and no clock but the one that is handed in. */
final class KitRules {

  private static final String CONTRACT = "org.alliancetracker.contract..";

  /** How any event travels and is read; these two name no event. */
  private static final String[] MECHANISM = {"org.alliancetracker.contract.envelope..", "org.alliancetracker.contract.codec.."};

  private static final Pattern DOMAIN_WORD = Pattern.compile("(Alliance|Partner|Milestone|Agreement|Evaluat|Assessment|Rubric|Criteri"
      + "|Score|Digest|Notice|Committee|Meeting|Minutes|Stage|Gate|Objective|Contribution|Territor|Campaign|Governance|Member|Claim).*");
  private static final Set<Class<?>> CLOCKS = Set.of(Clock.class, InstantSource.class);
  private static final Set<String> CLOCK_READINGS = Set.of("now", "currentTimeMillis");

  private KitRules() {
  }

  static ArchRule onlyTheMechanismOfTheContract() {
    return noClasses().should().dependOnClassesThat(resideInAPackage(CONTRACT).and(resideOutsideOfPackages(MECHANISM)))
        .because("the kit carries events without knowing what they say");
  }

  static ArchRule noDomainWords() {
    return noClasses().should().haveNameMatching(".*\\.[^.]*" + DOMAIN_WORD.pattern())
        .because("a mechanism with a domain word in its name is no mechanism");
  }

  static ArchRule timeIsHandedIn() {
    return noClasses().that().doNotBelongToAnyOf(SystemTime.class).should().callMethodWhere(target(readsAClock()))
        .because("time is an argument or comes from the injected InstantSource");
  }

  private static DescribedPredicate<AccessTarget> readsAClock() {
    return DescribedPredicate.describe("reads a clock of its own", target -> CLOCK_READINGS.contains(target.getName())
        && (target.getOwner().getPackageName().equals("java.time") || target.getOwner().isEquivalentTo(System.class))
        || target.getName().startsWith("system") && CLOCKS.stream().anyMatch(clock -> target.getOwner().isEquivalentTo(clock)));
  }
}

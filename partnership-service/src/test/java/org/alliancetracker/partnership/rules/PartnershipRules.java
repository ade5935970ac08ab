package org.alliancetracker.partnership.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import org.alliancetracker.kit.http.ProblemException;

/** What keeps the domain pure: it knows facts and rules, and neither web, store, topic nor clock. */
final class PartnershipRules {

  /** All that touches the outside, by name, besides the routes; everything else is domain, new classes too. */
  private static final Set<String> ADAPTERS = Set.of("PartnershipService", "AllianceLog", "Desk", "Written",
      "EvaluationNews", "EvaluationIntake", "EvaluationsHeardOf", "Freshness", "Portfolio", "Row", "Rows", "Parameters", "People",
      "PeopleStore", "PeopleRelay", "Colleagues", "ReadableAlliances", "PeopleList");
  private static final Set<String> CLOCK_READINGS = Set.of("now", "currentTimeMillis", "nanoTime");

  private PartnershipRules() {}

  static ArchRule theDomainIsPure() {
    return noClasses().that(areDomain()).should().dependOnClassesThat(reachOutside())
        .because("a rule of the domain can be read and tested with nothing running");
  }

  /** A no is a value; only what the framework asks for a value it cannot refuse throws a problem, and that is the kit. */
  static ArchRule refusalsAreValues() {
    return noClasses().should().dependOnClassesThat().areAssignableTo(ProblemException.class)
        .because("a refusal that is thrown is not seen by who reads the signature");
  }

  static ArchRule timeIsHandedIn() {
    return noClasses().should().callMethodWhere(target(readsAClock()))
        .because("time is an argument or comes from the injected InstantSource");
  }

  static ArchRule idsAreHandedIn() {
    return noClasses().that(areDomain()).should().callMethod(java.util.UUID.class, "randomUUID")
        .because("a decision gives the same answer each time it is made");
  }

  static ArchRule featuresDoNotTurnInCircles(String home) {
    return SlicesRuleDefinition.slices().matching(home + ".(*)..").should().beFreeOfCycles();
  }

  private static DescribedPredicate<JavaClass> areDomain() {
    return DescribedPredicate.describe("are domain", one -> !isAdapter(outermost(one).getSimpleName()));
  }

  private static boolean isAdapter(String name) {
    return name.endsWith("Routes") || ADAPTERS.contains(name);
  }

  private static JavaClass outermost(JavaClass one) {
    return one.getEnclosingClass().map(PartnershipRules::outermost).orElse(one);
  }

  private static DescribedPredicate<JavaClass> reachOutside() {
    return DescribedPredicate.describe("reach outside", one -> {
      String name = one.getName();
      boolean kit = name.startsWith("org.alliancetracker.kit.") && !name.startsWith("org.alliancetracker.kit.decision.")
          && !name.startsWith("org.alliancetracker.kit.input.")
          && !name.equals("org.alliancetracker.kit.log.StreamModel");
      return kit || name.startsWith("org.springframework.") || name.startsWith("com.mongodb.")
          || name.startsWith("org.bson.") || name.startsWith("org.apache.kafka.") || name.startsWith("java.net.")
          || name.startsWith("java.io.") && !name.equals("java.io.Serializable")
          || name.startsWith("java.nio.file.") || name.startsWith("org.slf4j.");
    });
  }

  private static DescribedPredicate<AccessTarget> readsAClock() {
    return DescribedPredicate.describe("reads a clock of its own", target -> CLOCK_READINGS.contains(target.getName())
        && (target.getOwner().getPackageName().equals("java.time") || target.getOwner().isEquivalentTo(System.class))
        || target.getName().startsWith("system")
        && (target.getOwner().isEquivalentTo(Clock.class) || target.getOwner().isEquivalentTo(InstantSource.class)));
  }
}

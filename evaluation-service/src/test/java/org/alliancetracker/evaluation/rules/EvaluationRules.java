package org.alliancetracker.evaluation.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.alliancetracker.kit.consume.PoisonEvent;
import org.alliancetracker.kit.consume.StreamView;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.log.StreamModel;

/** What keeps the domain pure and the folders apart. */
final class EvaluationRules {

  /** Classes that touch the world say so in their names; all others are domain. */
  private static final Pattern EDGE = Pattern.compile(".*\\.(\\w+(Controller|Store|Log|Wiring|Directory)|Sight|EvaluationService)(\\$.*)?");

  private static final String[] PURE = {"java.lang..", "java.util..", "java.time..", "org.alliancetracker.contract..",
      "org.alliancetracker.kit.decision..", "org.alliancetracker.kit.input..",
      "com.fasterxml.jackson.annotation..", "tools.jackson.databind.."};

  private EvaluationRules() {}

  private static DescribedPredicate<JavaClass> domain() {
    return describe("domain", type -> !EDGE.matcher(type.getName()).matches());
  }

  private static DescribedPredicate<JavaClass> allowedToTheDomain() {
    return resideInAnyPackage(PURE)
        .or(describe("pure types of the kit and reading a resource", type ->
            type.isEquivalentTo(StreamModel.class) || type.isEquivalentTo(StreamView.class)
                || type.isEquivalentTo(PoisonEvent.class) || type.isEquivalentTo(ActingPerson.class)
                || type.getPackageName().equals("java.io") || type.isPrimitive() || type.isArray()))
        .or(describe("domain of this service", type ->
            type.getName().startsWith("org.alliancetracker.evaluation.") && !EDGE.matcher(type.getName()).matches()));
  }

  /** A no is a value; only what the framework asks for a value it cannot refuse throws a problem, and that is the kit. */
  static ArchRule refusalsAreValues() {
    return noClasses().should().dependOnClassesThat().areAssignableTo(ProblemException.class)
        .because("a refusal that is thrown is not seen by who reads the signature");
  }

  static ArchRule theDomainIsPure() {
    return noClasses().that(domain()).should().dependOnClassesThat(not(allowedToTheDomain()))
        .because("rules of evaluation are plain Java: no Spring, no store, no Kafka");
  }

  static ArchRule timeIsHandedIn() {
    return noClasses().should().callMethodWhere(target(describe("reads a clock", EvaluationRules::readsAClock)))
        .because("time is an argument, or comes from the injected InstantSource");
  }

  private static boolean readsAClock(AccessTarget target) {
    return target.getName().equals("now") && target.getOwner().getPackageName().equals("java.time")
        || target.getName().equals("currentTimeMillis") || target.getName().equals("nanoTime");
  }

  static ArchRule foldersFormNoCircle() {
    return slices().matching("org.alliancetracker.evaluation.(*)..").should().beFreeOfCycles();
  }

  static ArchRule controllersAreNotPublic() {
    return classes().that().haveSimpleNameEndingWith("Controller").should().notBePublic();
  }
}

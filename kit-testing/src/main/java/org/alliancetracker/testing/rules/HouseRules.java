package org.alliancetracker.testing.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

/** What holds in every module besides circles, time and the domain. */
public final class HouseRules {

  private HouseRules() {
  }

  public static ArchRule endpointsAreTheirFoldersOwn() {
    return classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic()
        .because("an endpoint is called by requests and by nothing else").allowEmptyShould(true);
  }

  /** {@code thrown} is what the kit throws where the framework asks for a value and takes no refusal. */
  public static ArchRule refusalsAreValues(Class<? extends Throwable> thrown) {
    return noClasses().should().dependOnClassesThat().areAssignableTo(thrown)
        .because("a refusal that is thrown is not seen by who reads the signature");
  }

  /** Whoever makes a cache of Caffeine says its bound there; without one it keeps all it ever saw. */
  public static ArchRule whatIsRememberedHasABound() {
    return noClasses().that(describe("make more caches than they say bounds for",
            type -> calls(type, "newBuilder") > calls(type, "maximumSize") + calls(type, "maximumWeight")))
        .should().callMethodWhere(target(describe("makes a cache", target -> isOfCaffeine(target, "newBuilder"))))
        .because("every memory has a limit").allowEmptyShould(true);
  }

  private static long calls(JavaClass type, String method) {
    return type.getMethodCallsFromSelf().stream().filter(call -> isOfCaffeine(call.getTarget(), method)).count();
  }

  private static boolean isOfCaffeine(AccessTarget target, String method) {
    return target.getOwner().getName().equals("com.github.benmanes.caffeine.cache.Caffeine") && target.getName().equals(method);
  }

  /** Java's blanks are a few of those that show nothing: what is typed is judged by the kit's {@code ShownText}. */
  public static ArchRule whatShowsNothingIsJudgedInOnePlace(String... packages) {
    return noClasses().that().resideInAnyPackage(packages).should().callMethod(String.class, "isBlank")
        .orShould().callMethod(String.class, "strip").orShould().callMethod(String.class, "trim")
        .because("a text that shows nothing is no text, whatever it is made of");
  }

  public static ArchRule nothingIsMocked() {
    return noClasses().should().dependOnClassesThat().resideInAnyPackage("org.mockito..", "org.easymock..",
        "org.springframework.test.context.bean.override..").because("the real part runs in tests").allowEmptyShould(true);
  }
}

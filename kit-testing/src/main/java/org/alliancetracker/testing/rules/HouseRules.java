package org.alliancetracker.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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

  public static ArchRule nothingIsMocked() {
    return noClasses().should().dependOnClassesThat().resideInAnyPackage("org.mockito..", "org.easymock..",
        "org.springframework.test.context.bean.override..").because("the real part runs in tests").allowEmptyShould(true);
  }
}

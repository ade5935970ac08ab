package org.alliancetracker.kit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** What keeps the kit a mechanism: no domain. */
final class KitRules {

  private static final String CONTRACT = "org.alliancetracker.contract..";

  /** How any event travels and is read; these two name no event. */
  private static final String[] MECHANISM = {"org.alliancetracker.contract.envelope..", "org.alliancetracker.contract.codec.."};

  private static final Pattern DOMAIN_WORD = Pattern.compile("(Alliance|Partner|Milestone|Agreement|Evaluat|Assessment|Rubric|Criteri"
      + "|Score|Digest|Notice|Committee|Meeting|Minutes|Stage|Gate|Objective|Contribution|Territor|Campaign|Governance|Member|Claim).*");

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
}

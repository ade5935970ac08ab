package org.alliancetracker.contract.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;

/** What lets any program, ours or another's, read our events: a small module with one dependency. */
final class ContractRules {

  private ContractRules() {}

  static ArchRule onlyTheJdkAndJackson() {
    return classes().should().onlyDependOnClassesThat().resideInAnyPackage(
            "org.alliancetracker.contract..", "java..", "tools.jackson..", "com.fasterxml.jackson.annotation..")
        .because("whoever reads our events must not have to take a framework with them");
  }

  static ArchRule noClock() {
    return noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class, InstantSource.class)
        .because("an event says when it happened; nobody asks while reading it");
  }
}

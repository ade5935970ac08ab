package org.alliancetracker.notification.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What holds in this service besides the rules of all modules. */
final class NotificationRules {

  private NotificationRules() {}

  /** {@code Filters.and} scans on the embedded store. */
  static ArchRule filtersAreExactKeys() {
    return noClasses().should().dependOnClassesThat().haveFullyQualifiedName("com.mongodb.client.model.Filters")
        .because("an exact key is found without reading everything");
  }
}

package org.alliancetracker.notification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.annotation.Annotation;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.testing.rules.KeepsItsDomainPure;
import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;
import org.junit.jupiter.api.Test;

class NotificationKeepsItsRulesTest implements KeepsItsDomainPure {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.notification", 80);

  static final class Scans {
    Object filter() {
      return com.mongodb.client.model.Filters.and();
    }
  }

  @Override
  public OwnClasses own() {
    return OWN;
  }

  @Override
  public Class<? extends Annotation> mark() {
    return Edge.class;
  }

  @Override
  public Class<? extends Throwable> thrownRefusal() {
    return ProblemException.class;
  }

  @Test
  void filtersAreExactKeys() {
    KeepsTheRules.holds(NotificationRules.filtersAreExactKeys(), OWN.program());
  }

  @Test
  void theRuleAboutFiltersFires() {
    assertThat(NotificationRules.filtersAreExactKeys().evaluate(new ClassFileImporter().importClasses(Scans.class)).hasViolation())
        .isTrue();
  }
}

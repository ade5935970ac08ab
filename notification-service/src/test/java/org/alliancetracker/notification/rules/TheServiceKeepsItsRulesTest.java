package org.alliancetracker.notification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.stream.Stream;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.notification.notice.RuleThatReadsTheStore;
import org.alliancetracker.notification.rules.circle.one.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RestController;

class TheServiceKeepsItsRulesTest {

  private static final JavaClasses SERVICE = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(NotificationRules.ROOT);

  static final class ReadsAClock {
    Instant read() {
      return Instant.now();
    }
  }

  @RestController
  public static final class OpenRoutes {}

  static final class Throws {
    void refuse() {
      throw new ProblemException(InputProblems.notFound());
    }
  }

  static final class Scans {
    Object filter() {
      return com.mongodb.client.model.Filters.and();
    }
  }

  static Stream<Arguments> rules() {
    return Stream.of(Arguments.of(NotificationRules.theDomainIsPure(), RuleThatReadsTheStore.class),
        Arguments.of(NotificationRules.timeIsHandedIn(), ReadsAClock.class),
        Arguments.of(NotificationRules.refusalsAreValues(), Throws.class),
        Arguments.of(NotificationRules.routesAreNotPublic(), OpenRoutes.class),
        Arguments.of(NotificationRules.filtersAreExactKeys(), Scans.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theServiceKeepsTheRule(ArchRule rule, Class<?> violating) {
    assertThat(rule.evaluate(SERVICE).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFiresWhereItIsBroken(ArchRule rule, Class<?> violating) {
    assertThat(rule.evaluate(new ClassFileImporter().importClasses(violating)).hasViolation()).isTrue();
  }

  @Test
  void foldersFormNoCircle() {
    NotificationRules.foldersFormNoCircle(NotificationRules.ROOT).check(SERVICE);
    NotificationRules.partsOfFoldersFormNoCircle(NotificationRules.ROOT).check(SERVICE);
  }

  /** {@code one} leans on {@code two}, which leans on {@code one.inner}: a circle of folders, and none of their parts. */
  @Test
  void aCircleThroughAPartOfAFolderIsFound() {
    String root = Door.class.getPackageName().replaceFirst("\\.one$", "");
    JavaClasses circle = new ClassFileImporter().importPackages(root);

    assertThat(NotificationRules.foldersFormNoCircle(root).evaluate(circle).hasViolation()).isTrue();
    assertThat(NotificationRules.partsOfFoldersFormNoCircle(root).evaluate(circle).hasViolation()).isFalse();
  }

  @Test
  void theRuleAboutPurityLooksAtTheDomain() {
    assertThat(NotificationRules.count(SERVICE)).isGreaterThan(50);
  }
}

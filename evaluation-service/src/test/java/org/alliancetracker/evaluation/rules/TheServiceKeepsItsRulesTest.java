package org.alliancetracker.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.stream.Stream;
import org.alliancetracker.evaluation.campaign.Campaign;
import org.alliancetracker.evaluation.scoring.EqualSidesMean;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TheServiceKeepsItsRulesTest {

  private static final JavaClasses SERVICE = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.alliancetracker.evaluation");

  /** What the rules are there to refuse. */
  static final class ScoreThatReadsTheStore {
    MongoDatabase database;
  }

  static final class ScoreThatReadsAClock {
    Instant read() {
      return Instant.now();
    }
  }

  public static final class OpenController {}

  static final class Throws {
    void refuse() {
      throw new ProblemException(InputProblems.notFound());
    }
  }

  static Stream<Arguments> rules() {
    return Stream.of(Arguments.of(EvaluationRules.theDomainIsPure(), ScoreThatReadsTheStore.class),
        Arguments.of(EvaluationRules.timeIsHandedIn(), ScoreThatReadsAClock.class),
        Arguments.of(EvaluationRules.refusalsAreValues(), Throws.class),
        Arguments.of(EvaluationRules.controllersAreNotPublic(), OpenController.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theServiceKeepsTheRule(ArchRule rule, Class<?> violating) {
    assertThat(rule.evaluate(SERVICE).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFiresWhereItIsBroken(ArchRule rule, Class<?> violating) {
    JavaClasses broken = new ClassFileImporter().importClasses(violating);

    assertThat(rule.evaluate(broken).getFailureReport().getDetails()).isNotEmpty();
  }

  @Test
  void foldersFormNoCircle() {
    assertThat(EvaluationRules.foldersFormNoCircle().evaluate(SERVICE).hasViolation()).isFalse();
  }

  /** Test classes of scoring use the program's, which use scoring's: a circle the rule must see. */
  @Test
  void theCircleRuleFires() {
    JavaClasses withTests = new ClassFileImporter().importPackages("org.alliancetracker.evaluation");

    assertThat(EvaluationRules.foldersFormNoCircle().evaluate(withTests).hasViolation()).isTrue();
  }

  @Test
  void theRulesLookAtTheDomain() {
    assertThat(SERVICE.contain(EqualSidesMean.class)).isTrue();
    assertThat(SERVICE.contain(Campaign.class)).isTrue();
    assertThat(SERVICE).hasSizeGreaterThan(40);
  }
}

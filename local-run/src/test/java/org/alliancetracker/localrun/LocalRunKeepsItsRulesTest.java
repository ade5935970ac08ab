package org.alliancetracker.localrun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.alliancetracker.localrun.mail.SinkThatKnowsTheLauncher;
import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LocalRunKeepsItsRulesTest implements KeepsTheRules {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.localrun", 40);

  /** What the rules are there to refuse, besides {@link SinkThatKnowsTheLauncher}. */
  static final class OpensTheStore {
    MVStore file;
  }

  static final class TalksToTheBroker {
    ProducerRecord<String, String> record;
  }

  @Override
  public OwnClasses own() {
    return OWN;
  }

  static Stream<Arguments> rules() {
    return Stream.of(Arguments.of(enginesDoNotKnowTheLauncher(), SinkThatKnowsTheLauncher.class),
        Arguments.of(onlyTheStoreKnowsItsEngine(), OpensTheStore.class),
        Arguments.of(onlyTheBrokerKnowsItsEngine(), TalksToTheBroker.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theModuleKeepsTheRule(ArchRule rule, Class<?> violating) {
    KeepsTheRules.holds(rule, OWN.program());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFiresWhereItIsBroken(ArchRule rule, Class<?> violating) {
    assertThat(rule.evaluate(new ClassFileImporter().importClasses(violating)).hasViolation()).isTrue();
  }

  /** Store and broker are modules of their own and cannot; their programs and the mail sink could. */
  private static ArchRule enginesDoNotKnowTheLauncher() {
    return noClasses().that().resideInAnyPackage("..localrun.engine..", "..localrun.mail..")
        .should().dependOnClassesThat().resideInAnyPackage("org.alliancetracker.localrun", "..localrun.machine..",
            "..localrun.process..", "..localrun.demo..");
  }

  private static ArchRule onlyTheStoreKnowsItsEngine() {
    return noClasses().should().dependOnClassesThat().resideInAnyPackage("de.bwaldvogel..", "org.h2..", "io.netty..");
  }

  private static ArchRule onlyTheBrokerKnowsItsEngine() {
    return noClasses().should().dependOnClassesThat().resideInAnyPackage("kafka..", "org.apache.kafka..");
  }
}

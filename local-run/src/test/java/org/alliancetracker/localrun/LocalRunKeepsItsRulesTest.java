package org.alliancetracker.localrun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.alliancetracker.localrun", importOptions = ImportOption.DoNotIncludeTests.class)
class LocalRunKeepsItsRulesTest {

  /** Store and broker are modules of their own and cannot; their programs and the mail sink could. */
  @ArchTest
  static final ArchRule enginesDoNotKnowTheLauncher = noClasses()
      .that().resideInAnyPackage("..localrun.engine..", "..localrun.mail..")
      .should().dependOnClassesThat().resideInAnyPackage("org.alliancetracker.localrun", "..localrun.machine..",
          "..localrun.process..", "..localrun.demo..");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsItsEngine = noClasses()
      .should().dependOnClassesThat().resideInAnyPackage("de.bwaldvogel..", "org.h2..", "io.netty..");

  @ArchTest
  static final ArchRule onlyTheBrokerKnowsItsEngine = noClasses()
      .should().dependOnClassesThat().resideInAnyPackage("kafka..", "org.apache.kafka..");
}

package org.alliancetracker.localrun;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.alliancetracker.localrun", importOptions = ImportOption.DoNotIncludeTests.class)
class LocalRunKeepsItsRulesTest {

  /** Each engine is used alone by tests of other modules. */
  @ArchTest
  static final ArchRule enginesDoNotKnowEachOther = slices()
      .matching("org.alliancetracker.localrun.(store|broker|mail)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule enginesDoNotKnowTheLauncher = noClasses()
      .that().resideInAnyPackage("..localrun.store..", "..localrun.broker..", "..localrun.mail..")
      .should().dependOnClassesThat().resideInAnyPackage("org.alliancetracker.localrun", "..localrun.machine..",
          "..localrun.demo..");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsItsEngine = noClasses().that().resideOutsideOfPackage("..localrun.store..")
      .should().dependOnClassesThat().resideInAnyPackage("de.bwaldvogel..", "org.h2..", "io.netty..");
}

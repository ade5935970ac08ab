package org.alliancetracker.testing.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;

/** The classes of one module, apart from its tests, and its tests alone. */
public final class OwnClasses {

  private final String home;
  private final JavaClasses program;
  private final JavaClasses tests;

  private OwnClasses(String home, JavaClasses program, JavaClasses tests) {
    this.home = home;
    this.program = program;
    this.tests = tests;
  }

  /** All below a package. A rule that looks at too little finds nothing, so {@code atLeast} classes must be there. */
  public static OwnClasses below(String home, int atLeast) {
    JavaClasses program = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(home);
    if (program.size() < atLeast) {
      throw new AssertionError("Only " + program.size() + " classes below " + home + ", " + atLeast + " were expected");
    }
    return new OwnClasses(home, program, new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages(home));
  }

  public String home() {
    return home;
  }

  public JavaClasses program() {
    return program;
  }

  public JavaClasses tests() {
    return tests;
  }
}

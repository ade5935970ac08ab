package org.alliancetracker.testing.rules;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Folders that need each other, at every level: of all folders below a package, each with what is inside it, and of the
 * packages one by one, where a folder's own classes and those of its sub-folders count apart.
 */
public final class Circles {

  private Circles() {
  }

  /** One text for each circle; none where all is well. */
  public static List<String> among(JavaClasses classes, String home) {
    Set<String> found = new TreeSet<>(details(packages(home), classes));
    parents(classes, home).forEach(folder -> found.addAll(details(foldersIn(folder), classes)));
    return List.copyOf(found);
  }

  private static ArchRule foldersIn(String folder) {
    String within = folder + ".";
    return free("folders in " + folder, name -> name.startsWith(within) ? name.substring(within.length()).split("\\.")[0] : null);
  }

  private static ArchRule packages(String home) {
    return free("packages of " + home, name -> name.equals(home) || name.startsWith(home + ".") ? name : null);
  }

  /** Every folder that has folders in it. */
  private static Set<String> parents(JavaClasses classes, String home) {
    Set<String> parents = new TreeSet<>();
    for (JavaClass each : classes) {
      String name = each.getPackageName();
      while (name.startsWith(home + ".")) {
        name = name.substring(0, name.lastIndexOf('.'));
        parents.add(name);
      }
    }
    return parents;
  }

  private static List<String> details(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  private static ArchRule free(String description, Function<String, String> slice) {
    return slices().assignedFrom(new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass one) {
        String name = slice.apply(one.getPackageName());
        return name == null ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
      }

      @Override
      public String getDescription() {
        return description;
      }
    }).should().beFreeOfCycles().allowEmptyShould(true);
  }
}

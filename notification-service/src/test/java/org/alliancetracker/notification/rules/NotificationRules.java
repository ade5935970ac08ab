package org.alliancetracker.notification.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alliancetracker.kit.http.ProblemException;

/** What keeps the domain pure and the folders apart. */
final class NotificationRules {

  static final String ROOT = "org.alliancetracker.notification";

  /** Folders that hold rules and values only. */
  static final List<String> PURE =
      List.of(".alliance", ".evaluation", ".digest.period",
      ".digest.content", ".digest.letter", ".outbound.state", ".notice", ".letter");

  private static final String[] ALLOWED = {"java.lang..", "java.util..", "java.time..", "java.text..",
      "org.alliancetracker.contract..", "com.fasterxml.jackson.annotation..", "tools.jackson.databind"};

  private NotificationRules() {}

  static boolean pure(JavaClass type) {
    return PURE.stream().anyMatch(folder -> type.getPackageName().equals(ROOT + folder))
        || type.getPackageName().equals(ROOT + ".change") && !type.getName().startsWith(ROOT + ".change.Changes");
  }

  static ArchRule theDomainIsPure() {
    return classes().that(describe("domain", NotificationRules::pure)).should().onlyDependOnClassesThat(
        describe("plain Java, the contract or domain", type -> pure(type) || type.isPrimitive() || type.isArray()
            || com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(ALLOWED).test(type)))
        .because("rules of notices and digests are plain Java: no Spring, no store, no Kafka, no mail");
  }

  static ArchRule timeIsHandedIn() {
    return noClasses().should().callMethodWhere(target(describe("reads a clock", NotificationRules::readsAClock)))
        .because("time is an argument, or comes from the injected InstantSource");
  }

  private static boolean readsAClock(AccessTarget target) {
    return target.getName().equals("now") && target.getOwner().getPackageName().equals("java.time")
        || target.getName().equals("currentTimeMillis");
  }

  /** A folder counts together with what is in it: who leans on a part of it leans on it. */
  static ArchRule foldersFormNoCircle(String root) {
    return noCircle(root, "folders", folder -> folder.replaceFirst("\\..*", ""));
  }

  /** Parts of folders count apart too: digest.edition is not digest. */
  static ArchRule partsOfFoldersFormNoCircle(String root) {
    return noCircle(root, "parts of folders", folder -> folder);
  }

  private static ArchRule noCircle(String root, String what, UnaryOperator<String> slice) {
    return slices().assignedFrom(new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackageName().startsWith(root + ".")
            ? SliceIdentifier.of(slice.apply(type.getPackageName().substring(root.length() + 1))) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return what;
      }
    }).should().beFreeOfCycles();
  }

  /** A no is a value; only what the framework asks for a value it cannot refuse throws a problem, and that is the kit. */
  static ArchRule refusalsAreValues() {
    return noClasses().should().dependOnClassesThat().areAssignableTo(ProblemException.class)
        .because("a refusal that is thrown is not seen by who reads the signature");
  }

  static ArchRule routesAreNotPublic() {
    return classes().that().areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class).should().notBePublic();
  }

  /** {@code Filters.and} scans on the embedded store. */
  static ArchRule filtersAreExactKeys() {
    return noClasses().should().dependOnClassesThat().haveFullyQualifiedName("com.mongodb.client.model.Filters");
  }

  static long count(JavaClasses all) {
    return all.stream().filter(NotificationRules::pure).count();
  }
}

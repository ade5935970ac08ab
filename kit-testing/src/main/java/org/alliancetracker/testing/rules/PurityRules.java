package org.alliancetracker.testing.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The domain: plain Java that can be read and tested with nothing running. A class touches the outside where it, a class around
 * it or its folder says so: by a stereotype of Spring, or by the mark that is handed in. Every other class is domain, new ones
 * too.
 */
public final class PurityRules {

  private static final String[] PLAIN = {"java.lang..", "java.util..", "java.time..", "java.text..", "java.math..",
      "java.nio", "java.nio.charset..", "org.alliancetracker.contract..", "org.alliancetracker.words..",
      "org.alliancetracker.kit.decision..", "org.alliancetracker.kit.input..", "com.fasterxml.jackson.annotation..",
      "tools.jackson.databind.."};

  /** What the kit asks of a domain, or tells it: values and interfaces that know no technology; and reading a resource. */
  private static final Set<String> PORTS = Set.of("org.alliancetracker.kit.log.StreamModel",
      "org.alliancetracker.kit.consume.StreamView", "org.alliancetracker.kit.consume.PoisonEvent",
      "org.alliancetracker.kit.consume.Applied", "org.alliancetracker.kit.identity.ActingPerson", "java.io.InputStream",
      "java.io.IOException", "java.io.UncheckedIOException");

  private final String home;
  private final Class<? extends Annotation> mark;

  private PurityRules(String home, Class<? extends Annotation> mark) {
    this.home = home;
    this.mark = mark;
  }

  /** For the classes below a package; {@code mark} on a class or a folder says that it touches the outside. */
  public static PurityRules of(String home, Class<? extends Annotation> mark) {
    return new PurityRules(home, mark);
  }

  public ArchRule theDomainIsPure() {
    return noClasses().that(domain()).should().dependOnClassesThat(not(plain().or(domain())))
        .because("a rule of the domain is plain Java: no Spring, no store, no topic, no mail");
  }

  public ArchRule theDomainDrawsNothing() {
    return noClasses().that(domain()).should().callMethod(UUID.class, "randomUUID").orShould().callMethod(Math.class, "random")
        .orShould().callMethod(System.class, "nanoTime").because("a decision gives the same answer each time it is made");
  }

  public DescribedPredicate<JavaClass> domain() {
    return describe("domain", type -> type.getPackageName().equals(home) || type.getPackageName().startsWith(home + ".")
        ? !touchesTheOutside(type) : false);
  }

  private boolean touchesTheOutside(JavaClass type) {
    return type.isMetaAnnotatedWith(Component.class) || type.isAnnotatedWith(mark)
        || type.getPackage().isAnnotatedWith(mark)
        || type.getEnclosingClass().map(this::touchesTheOutside).orElse(false);
  }

  private static DescribedPredicate<JavaClass> plain() {
    return resideInAnyPackage(PLAIN).or(describe("values and interfaces of the kit", type ->
        type.isPrimitive() || type.isArray() || PORTS.contains(type.getName())));
  }
}

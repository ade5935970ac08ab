package org.alliancetracker.gateway.service.partnership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of people, as far as the person who looks may know them. */
public final class People {

  /** A person as partnership-service lists it. */
  public record Person(String personId, String name, boolean erased) {}

  private static final String SYSTEM = "system:";

  private final Map<String, String> names;

  public People(List<Person> known) {
    names = new HashMap<>();
    known.stream().filter(person -> person.name() != null).forEach(person -> names.put(person.personId(), person.name()));
  }

  /** Whether it is no person but a program of ours. */
  public static boolean isSystem(String personId) {
    return personId.startsWith(SYSTEM);
  }

  /** Empty where the name is not known. */
  public Optional<String> name(String personId) {
    return Optional.ofNullable(names.get(personId));
  }
}

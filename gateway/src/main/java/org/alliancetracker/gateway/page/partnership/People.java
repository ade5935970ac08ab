package org.alliancetracker.gateway.page.partnership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.gateway.page.word.Words;

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

  static boolean isSystem(String personId) {
    return personId.startsWith(SYSTEM);
  }

  /** The name, or who it may be where the name is not known. */
  public String name(String personId, Words words) {
    if (personId == null) {
      return words.notKnown();
    }
    if (isSystem(personId)) {
      return words.say("history.system");
    }
    return names.getOrDefault(personId, words.say("history.someone"));
  }
}

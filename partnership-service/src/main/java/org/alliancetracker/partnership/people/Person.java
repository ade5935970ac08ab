package org.alliancetracker.partnership.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.words.text.OrderKey;

/** A person as kept. An erased one keeps its id and says so; everything personal is gone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(
    String personId, long revision, String name, String email, String language, String zone, boolean erased) {

  /** After all names. */
  private static final String ERASED = "\uFFFF";

  /** By which people are listed, as their language sorts names. */
  String sortName() {
    return name == null ? ERASED : OrderKey.of(name);
  }

  PersonRecord forOthers() {
    return new PersonRecord(personId, revision, name, email, language, zone, erased);
  }

  Person withoutPersonalData() {
    return new Person(personId, revision + 1, null, null, null, null, true);
  }

  /** What somebody who only works with that person may see. */
  Person nameOnly() {
    return new Person(personId, revision, name, null, null, null, erased);
  }

  boolean sameAs(Person other) {
    return erased == other.erased && Objects.equals(name, other.name) && Objects.equals(email, other.email)
        && Objects.equals(language, other.language) && Objects.equals(zone, other.zone);
  }
}

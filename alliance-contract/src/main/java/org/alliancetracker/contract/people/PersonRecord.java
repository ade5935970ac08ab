package org.alliancetracker.contract.people;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A person as the compacted topic {@code alliance.people} tells it, key = person id; the last write wins by revision. An
 * erased person stays as a record without personal data.
 *
 * @param revision 1, 2, 3 ...
 * @param email null for an erased person, and where no address is known
 * @param language {@code fr} or {@code en}
 * @param zone time zone of the IANA database, for example {@code Europe/Paris}
 * @param active false for a person whose account is disabled: no right and no mail; null, as in records of before, is true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRecord(
    String personId, long revision, String name, String email, String language, String zone, boolean erased,
    Boolean active) {

  /** Somebody who is not disabled. */
  public PersonRecord(String personId, long revision, String name, String email, String language, String zone, boolean erased) {
    this(personId, revision, name, email, language, zone, erased, null);
  }

  /** Whether the person has any right at all. */
  public boolean mayAct() {
    return active == null || active;
  }
}

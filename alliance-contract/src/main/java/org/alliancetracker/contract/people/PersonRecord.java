package org.alliancetracker.contract.people;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A person as the compacted topic {@code alliance.people} tells it, key = person id; the last write wins by revision. An
 * erased person stays as a record without personal data.
 *
 * @param revision 1, 2, 3 ...
 * @param email null for an erased person
 * @param language {@code fr} or {@code en}
 * @param zone time zone of the IANA database, for example {@code Europe/Paris}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRecord(
    String personId, long revision, String name, String email, String language, String zone, boolean erased) {}

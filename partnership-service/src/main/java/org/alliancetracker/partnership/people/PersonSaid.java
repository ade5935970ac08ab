package org.alliancetracker.partnership.people;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.input.Faults;

/**
 * A person as somebody enters or changes it. The address may be unknown: notices then wait for it.
 *
 * @param personId only in a new entry, and only from an administrator; null has one made
 * @param language {@code fr} (where null) or {@code en}
 * @param zone of the IANA database, {@code Europe/Paris} where null
 */
record PersonSaid(String personId, String name, String email, String language, String zone) {

  private static final int LONGEST_ADDRESS = 254;
  private static final List<String> LANGUAGES = List.of("fr", "en");

  /** Plain ASCII only: letters whose low byte is a line break have smuggled headers into mails before. */
  private static final Pattern ADDRESS = Pattern.compile(
      "(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
          + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  Optional<Refusal> fault() {
    return new Faults().id("personId", personId).name("name", name)
        .when(() -> email != null && (email.length() > LONGEST_ADDRESS || !ADDRESS.matcher(email).matches()),
            SharedCode.NOT_AN_ADDRESS, "email", "Give an e-mail address such as name@example.org.")
        .oneOf("language", language, LANGUAGES).zone("zone", zone)
        .first();
  }

  Person first(String id) {
    return new Person(id, 1, Faults.orNull(name), email, languageOrUsual(), zoneOrUsual(), false);
  }

  Person next(Person was) {
    return new Person(
        was.personId(), was.revision() + 1, Faults.orNull(name), email, languageOrUsual(), zoneOrUsual(), false);
  }

  private String languageOrUsual() {
    return language == null ? "fr" : language;
  }

  private String zoneOrUsual() {
    return zone == null ? "Europe/Paris" : zone;
  }
}

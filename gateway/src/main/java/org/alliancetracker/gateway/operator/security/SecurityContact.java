package org.alliancetracker.gateway.operator.security;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code security.txt} (RFC 9116): whom to tell of a weakness found here. The operator says whom, or it is not there. */
@Component
class SecurityContact {

  /** Whoever reads it must not take it for true for longer than a year. */
  static final Duration LONGEST = Duration.ofDays(365);
  /** Where nobody says how long: it is made anew at each reading. */
  static final Duration USUAL = Duration.ofDays(90);

  private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");
  private static final String ADDRESS = "/.well-known/security.txt";

  private final List<URI> contacts;
  private final Optional<Instant> expires;
  private final String publicUrl;
  private final InstantSource time;

  /**
   * @param contacts addresses with commas or blanks between, the best first; empty: nothing is published
   * @param expires  a day, from whose beginning on it no longer counts; empty: it counts while the gateway runs
   * @throws IllegalStateException when one of them cannot be read
   */
  SecurityContact(@Value("${ALLIANCE_SECURITY_CONTACT:}") String contacts, @Value("${ALLIANCE_SECURITY_EXPIRES:}") String expires,
      @Value("${ALLIANCE_PUBLIC_URL:}") String publicUrl, InstantSource time) {
    this.contacts = Arrays.stream(contacts.split("[,\\s]+")).filter(each -> !each.isEmpty()).map(SecurityContact::contact).toList();
    this.expires = day(expires);
    this.publicUrl = publicUrl.replaceAll("/+$", "");
    this.time = time;
  }

  /** Empty while there is none that counts. */
  Optional<String> text() {
    Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant until = expires.orElse(now.plus(USUAL));
    Instant last = now.plus(LONGEST);
    if (contacts.isEmpty() || !until.isAfter(now)) {
      return Optional.empty();
    }
    Stream<String> lines = Stream.concat(contacts.stream().map(each -> "Contact: " + each),
        Stream.of("Expires: " + (until.isAfter(last) ? last : until), "Preferred-Languages: fr, en"));
    Stream<String> canonical = publicUrl.startsWith("https:") ? Stream.of("Canonical: " + publicUrl + ADDRESS) : Stream.empty();
    return Optional.of(String.join("\n", Stream.concat(lines, canonical).toList()) + "\n");
  }

  private static URI contact(String written) {
    try {
      URI contact = URI.create(written);
      if (contact.getScheme() != null && SCHEMES.contains(contact.getScheme())) {
        return contact;
      }
    } catch (IllegalArgumentException unreadable) {
      // said below
    }
    throw new IllegalStateException("ALLIANCE_SECURITY_CONTACT lists addresses such as mailto:security@example.org or "
        + "https://example.org/report, separated by commas; this is none: " + written);
  }

  private static Optional<Instant> day(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException unreadable) {
      throw new IllegalStateException("ALLIANCE_SECURITY_EXPIRES is a day such as 2027-06-30, not " + written, unreadable);
    }
  }
}

package org.alliancetracker.kit.http;

import java.time.Duration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How much one body may be and how long it may take.
 *
 * @param stranger bytes, while nobody is known
 * @param person   bytes, of whoever is known
 * @param whole    from the first look at the body to its last byte
 */
record BodyLimits(int stranger, int person, Duration whole) {

  static boolean isStranger() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known == null || !known.isAuthenticated() || known instanceof AnonymousAuthenticationToken;
  }

  int bytes(boolean isStranger) {
    return isStranger ? stranger : person;
  }
}

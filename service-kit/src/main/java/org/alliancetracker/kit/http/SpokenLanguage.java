package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.alliancetracker.words.language.Language;
import org.springframework.http.HttpHeaders;

/**
 * The language a refusal is said in: that of the person who acts, and where nobody does or not yet, what the request asks for. Filters
 * in front of the security chain say no when it is forgotten again who acted, so it is kept with the request.
 */
public final class SpokenLanguage {

  private static final String KEPT = SpokenLanguage.class.getName();

  private SpokenLanguage() {
  }

  public static Language of(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof Language known) {
      return known;
    }
    return request.getUserPrincipal() instanceof Speaker person ? person.language() : accepted(request);
  }

  /** The first of ours that {@code Accept-Language} names, by its weights; English where it names none. */
  public static Language accepted(HttpServletRequest request) {
    // without the header the container answers with the language of the machine
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Language.EN
        : Collections.list(request.getLocales()).stream().map(asked -> Language.find(asked.getLanguage())).flatMap(Optional::stream)
            .findFirst().orElse(Language.EN);
  }

  static void keep(HttpServletRequest request) {
    request.setAttribute(KEPT, of(request));
  }
}

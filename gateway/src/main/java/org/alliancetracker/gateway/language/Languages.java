package org.alliancetracker.gateway.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.alliancetracker.gateway.browser.SessionCookie;
import org.alliancetracker.kit.http.SpokenLanguage;
import org.springframework.web.servlet.LocaleResolver;

/** French or English: as chosen and kept in a cookie, else as the browser prefers. */
public final class Languages implements LocaleResolver {

  private static final String COOKIE = "alliance_language";
  private static final Duration KEPT = Duration.ofDays(365);
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

  private final SessionCookie cookie;

  public Languages(SessionCookie cookie) {
    this.cookie = cookie;
  }

  public static Locale of(HttpServletRequest request) {
    return SessionCookie.read(request, COOKIE).flatMap(chosen -> SPOKEN.stream().filter(l -> l.getLanguage().equals(chosen)).findFirst())
        .orElseGet(() -> preferred(request));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request);
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    cookie.write(request, response, COOKIE, locale == null ? "" : locale.getLanguage(), KEPT);
  }

  public static boolean isSpoken(String language) {
    return SPOKEN.stream().anyMatch(locale -> locale.getLanguage().equals(language));
  }

  private static Locale preferred(HttpServletRequest request) {
    return SpokenLanguage.accepted(request).locale();
  }
}

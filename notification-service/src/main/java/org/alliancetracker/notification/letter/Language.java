package org.alliancetracker.notification.letter;

import java.util.Locale;

/** The languages people are written to in. */
public enum Language {
  FR(Locale.FRENCH),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** {@code fr}, {@code en}; anything else, or nothing, is French. */
  public static Language of(String code) {
    return "en".equals(code) ? EN : FR;
  }

  public String code() {
    return locale.getLanguage();
  }
}

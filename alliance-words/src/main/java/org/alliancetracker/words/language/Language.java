package org.alliancetracker.words.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages people are spoken and written to in. */
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

  /** {@code fr}, {@code en}. */
  public String code() {
    return locale.getLanguage();
  }

  /** Empty for any code but {@code fr} and {@code en}, and for null. */
  public static Optional<Language> find(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /** What somebody is written to in of whom that is known: anything but {@code fr} and {@code en}, or nothing, is French. */
  public static Language of(String code) {
    return find(code).orElse(FR);
  }

  /** The language of a page that is shown in that locale, of whatever country: English where it is neither. */
  public static Language of(Locale locale) {
    return find(locale.getLanguage()).orElse(EN);
  }
}

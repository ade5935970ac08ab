package org.alliancetracker.localrun.mail;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The page's words in the reader's language. */
record Words(Locale locale, String title, String explanation, String empty, String to, String subject, String time,
    String noSubject, String back, String asPage, String asText, String noPart, String notFound) {

  private static final Words ENGLISH = new Words(Locale.ENGLISH, "Mail",
      "Mail that the system sent is caught here; nothing leaves this computer.",
      "No mail yet. What the system sends will appear here.", "To", "Subject", "Received", "(no subject)", "All mail",
      "As it looks", "As text", "This mail has no such part.", "There is no such mail.");

  private static final Words FRENCH = new Words(Locale.FRENCH, "Courrier",
      "Le courrier envoyé par le système est retenu ici ; rien ne quitte cet ordinateur.",
      "Aucun courrier pour l’instant. Ce que le système enverra apparaîtra ici.", "À", "Objet", "Reçu",
      "(sans objet)", "Tout le courrier", "Mis en page", "En texte", "Ce courrier n’a pas une telle partie.",
      "Ce courrier n’existe pas.");

  /** French if the browser prefers it to English, else English. */
  static Words of(String acceptLanguage) {
    if (acceptLanguage == null) {
      return ENGLISH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.ENGLISH, Locale.FRENCH));
      return Locale.FRENCH.equals(best) ? FRENCH : ENGLISH;
    } catch (IllegalArgumentException malformed) {
      return ENGLISH;
    }
  }

  DateTimeFormatter moment() {
    return DateTimeFormatter.ofPattern(locale == Locale.FRENCH ? "d MMMM yyyy, HH'h'mm:ss" : "d MMMM yyyy, HH:mm:ss",
        locale);
  }
}

package org.alliancetracker.gateway.page.design;

import java.util.Arrays;
import java.util.List;
import org.alliancetracker.gateway.page.word.Choice;
import org.alliancetracker.gateway.page.word.Words;

/**
 * The zones of France besides Europe/Paris, one for each clock, from east to west as the day comes to them (IANA time zone
 * database, {@code zone.tab}). A program may name any other.
 */
enum Zone {
  WALLIS("Pacific/Wallis"),
  NOUMEA("Pacific/Noumea"),
  MAYOTTE("Indian/Mayotte"),
  REUNION("Indian/Reunion"),
  MIQUELON("America/Miquelon"),
  CAYENNE("America/Cayenne"),
  GUADELOUPE("America/Guadeloupe"),
  MARTINIQUE("America/Martinique"),
  MARQUESAS("Pacific/Marquesas"),
  TAHITI("Pacific/Tahiti");

  private final String id;

  Zone(String id) {
    this.id = id;
  }

  static List<Choice> choices(Words words) {
    return Arrays.stream(values()).map(one -> new Choice(one.id, words.say("zone." + one.name()), false)).toList();
  }
}

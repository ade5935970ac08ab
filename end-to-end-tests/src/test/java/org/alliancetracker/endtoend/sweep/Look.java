package org.alliancetracker.endtoend.sweep;

import java.util.List;

/**
 * In which way a page is looked at.
 *
 * @param width    pixels
 * @param language of the reader, as browsers say it
 */
record Look(int width, String language) {

  private static final int NARROW = 390;
  private static final int WIDE = 1280;
  /** The first is where most goes wrong: French words are longer. */
  private static final List<Look> ALL =
      List.of(new Look(NARROW, "fr-FR"), new Look(WIDE, "en-GB"), new Look(NARROW, "en-GB"), new Look(WIDE, "fr-FR"));

  /** As many as this run does. */
  static List<Look> now() {
    return ALL.subList(0, Integer.getInteger("sweep.looks", 1));
  }

  /** As it stands in the html element. */
  String code() {
    return language.substring(0, 2);
  }

  @Override
  public String toString() {
    return width + " " + code();
  }
}

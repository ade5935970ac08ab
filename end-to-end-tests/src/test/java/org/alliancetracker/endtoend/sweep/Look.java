package org.alliancetracker.endtoend.sweep;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/**
 * In which way a page is looked at.
 *
 * @param width    pixels
 * @param language of the reader, as browsers say it
 * @param scheme   light or dark
 */
record Look(int width, String language, ColorScheme scheme) {

  private static final int NARROWEST = 320;
  private static final int NARROW = 360;
  private static final int WIDE = 1280;
  private static final String FRENCH = "fr-FR";
  private static final String ENGLISH = "en-GB";
  /** The first is where most goes wrong, French words being longer; the first three have all widths and both schemes. */
  private static final List<Look> ALL = List.of(
      new Look(NARROWEST, FRENCH, ColorScheme.DARK), new Look(WIDE, ENGLISH, ColorScheme.LIGHT),
      new Look(NARROW, FRENCH, ColorScheme.LIGHT), new Look(WIDE, FRENCH, ColorScheme.DARK),
      new Look(NARROWEST, ENGLISH, ColorScheme.LIGHT), new Look(NARROW, ENGLISH, ColorScheme.DARK));

  /** As many as this run does. */
  static List<Look> now() {
    return ALL.subList(0, Integer.getInteger("sweep.looks", 1));
  }

  static Look wide() {
    return new Look(WIDE, ENGLISH, ColorScheme.LIGHT);
  }

  boolean isWide() {
    return width == WIDE;
  }

  /** As it stands in the html element. */
  String code() {
    return language.substring(0, 2);
  }

  @Override
  public String toString() {
    return width + "-" + code() + "-" + scheme.name().toLowerCase(Locale.ROOT);
  }
}

package org.alliancetracker.words.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/**
 * The place of a name in a list that a store keeps in order: a text that compares, char by char, as French and English, which
 * agree, sort names. Kept by stores, so another version of the rules asks for rows of another form.
 */
public final class OrderKey {

  // frozen, so that all threads may ask it
  private static final Collator NAMES = Collator.getInstance(ULocale.ROOT).freeze();

  private OrderKey() {}

  /** Digits and letters a to f only. */
  public static String of(String name) {
    return HexFormat.of().formatHex(NAMES.getCollationKey(name).toByteArray());
  }
}

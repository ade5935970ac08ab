package org.alliancetracker.words.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.alliancetracker.words.language.Language;

/** Names as a dictionary of the reader's language lists them: Éva stands beside Eva, not behind Zoé. */
public final class Sorted {

  private static final Map<Language, Comparator<String>> ORDERS = orders();

  private Sorted() {}

  /** What has no name is last; names that are equal to the language keep one order nevertheless. */
  public static <T> Comparator<T> by(Language language, Function<T, String> name) {
    return Comparator.comparing(name, Comparator.nullsLast(ORDERS.get(language)));
  }

  private static Map<Language, Comparator<String>> orders() {
    Map<Language, Comparator<String>> orders = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      // frozen, so that all threads may ask it
      Collator collator = Collator.getInstance(ULocale.forLocale(language.locale())).freeze();
      Comparator<String> order = collator::compare;
      orders.put(language, order.thenComparing(Comparator.naturalOrder()));
    }
    return orders;
  }
}

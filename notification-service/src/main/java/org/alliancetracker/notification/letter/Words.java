package org.alliancetracker.notification.letter;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

/** Phrases of one language. */
public final class Words {

  private static final Map<Language, Words> ALL = load();

  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language) {
    this.language = language;
    this.bundle = ResourceBundle.getBundle("mail.words", language.locale(), Words.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Words in(Language language) {
    return ALL.get(language);
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** A null value leaves its place empty. */
  public String say(String key, Object... values) {
    Object[] said = Arrays.stream(values).map(value -> value == null ? "" : value).toArray();
    return new MessageFormat(bundle.getString(key), language.locale()).format(said);
  }

  /** {@code <family>.<code>}, or {@code <family>.unknown} for no code or one that is newer than these words. */
  public String named(String family, String code) {
    return code != null && has(family + "." + code) ? say(family + "." + code) : say(family + ".unknown");
  }

  private static Map<Language, Words> load() {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Words(language));
    }
    return all;
  }
}

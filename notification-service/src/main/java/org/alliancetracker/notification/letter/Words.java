package org.alliancetracker.notification.letter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.words.label.Labels;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;

/** Phrases of one language. */
public final class Words {

  private static final Map<Language, Words> ALL = load();

  private final Language language;
  private final Phrases phrases;

  private Words(Language language, Phrases phrases) {
    this.language = language;
    this.phrases = phrases;
  }

  public static Words in(Language language) {
    return ALL.get(language);
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return phrases.has(language, key);
  }

  /** A null value leaves its place empty. */
  public String say(String key, Object... values) {
    return phrases.say(language, key, values);
  }

  public Labels labels() {
    return new Labels(language);
  }

  private static Map<Language, Words> load() {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    Phrases phrases = Phrases.of(Words.class.getClassLoader(), List.of("mail/words"));
    for (Language language : Language.values()) {
      all.put(language, new Words(language, phrases));
    }
    return all;
  }
}

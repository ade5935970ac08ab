package org.alliancetracker.words.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.alliancetracker.words.language.Language;

/**
 * Phrases by key, in each language, as ICU's MessageFormat reads them: {@code {0,plural,one{# answer}other{# answers}}} counts by the
 * plural rules of the language (in French 0 is singular). An argument that is text cannot turn the words around it; null says nothing.
 */
public final class Phrases {

  private static final String END = ".properties";
  private static final List<String> SHARED_FILES = List.of("words/codes", "words/dates", "words/told", "words/refusals");
  private static final Phrases SHARED = new Phrases(Map.of()).read(Phrases.class.getClassLoader(), SHARED_FILES);

  private final Map<Language, Map<String, Phrase>> phrases = new EnumMap<>(Language.class);

  private Phrases(Map<Language, Map<String, Phrase>> known) {
    for (Language language : Language.values()) {
      phrases.put(language, new HashMap<>(known.getOrDefault(language, Map.of())));
    }
  }

  /** Those that pages and mails have in common. */
  public static Phrases shared() {
    return SHARED;
  }

  /**
   * The shared ones and those of all these files of the class path, each named without language and ending: {@code mail/words} is
   * {@code mail/words_fr.properties} for French, and for English {@code mail/words_en.properties} or, where that is not,
   * {@code mail/words.properties}; in UTF-8.
   * Throws IllegalStateException for a file that is not there, and for a key that stands in two of them or among the shared ones.
   */
  public static Phrases of(ClassLoader loader, List<String> files) {
    return new Phrases(SHARED.phrases).read(loader, files);
  }

  private Phrases read(ClassLoader loader, List<String> files) {
    for (String file : files) {
      for (Language language : Language.values()) {
        words(loader, file, language).forEach((key, pattern) -> add(language, key.toString(), pattern.toString()));
      }
    }
    return this;
  }

  private void add(Language language, String key, String pattern) {
    if (phrases.get(language).put(key, new Phrase(pattern, language.locale())) != null) {
      throw new IllegalStateException("The words of " + key + " stand in two files");
    }
  }

  public boolean has(Language language, String key) {
    return phrases.get(language).containsKey(key);
  }

  /** The number of the argument that the phrase begins with; empty where it begins with words of ours, and for a key that is in no file. */
  public OptionalInt first(Language language, String key) {
    return has(language, key) ? phrases.get(language).get(key).first() : OptionalInt.empty();
  }

  /** Empty for a key that is in no file. */
  public Optional<String> find(Language language, String key, Object... arguments) {
    return Optional.ofNullable(phrases.get(language).get(key)).map(phrase -> phrase.say(arguments));
  }

  /** Throws MissingResourceException for a key that is in no file. */
  public String say(Language language, String key, Object... arguments) {
    return find(language, key, arguments)
        .orElseThrow(() -> new MissingResourceException("No words for " + key, Phrases.class.getName(), key));
  }

  private static Properties words(ClassLoader loader, String file, Language language) {
    try (InputStream own = loader.getResourceAsStream(file + "_" + language.code() + END);
        InputStream plain = language == Language.EN ? loader.getResourceAsStream(file + END) : null) {
      InputStream found = own != null ? own : plain;
      if (found == null) {
        throw new IllegalStateException("No words of " + file + " in " + language.code());
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(found, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package org.alliancetracker.documents;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;

/**
 * One file of words in both languages.
 *
 * @param name its path from the root of the repository, without language and ending
 */
record Words(String name, Properties english, Properties french) {

  private static final String FRENCH = "_fr.properties";

  /** Those of all programs, by name. */
  static List<Words> all() {
    try (Stream<Path> files = Files.walk(TheSystem.root(), 8)) {
      return files.filter(file -> file.toString().endsWith(FRENCH) && file.toString().contains("/src/main/resources/")).sorted()
          .map(Words::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Keys with what they say, of both languages. */
  Stream<Map.Entry<Object, Object>> entries() {
    return Stream.of(english, french).flatMap(words -> words.entrySet().stream());
  }

  private static Words of(Path french) {
    String name = TheSystem.root().relativize(french).toString().replace(FRENCH, "");
    Path base = TheSystem.root().resolve(name + ".properties");
    return new Words(name, read(Files.exists(base) ? base : TheSystem.root().resolve(name + "_en.properties")), read(french));
  }

  private static Properties read(Path file) {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

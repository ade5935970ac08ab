package org.alliancetracker.gateway.page.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  /** What stands between quotes, or between the brackets of a message in a template. */
  private static final Pattern QUOTED = Pattern.compile("(?:[\"'|]|#\\{)([a-z][\\w.-]*)");

  static Stream<String> bundles() {
    return Bundles.names().stream();
  }

  @Test
  void noKeyStandsInTwoBundles() {
    assertThat(bundles().flatMap(name -> bundle(name).stringPropertyNames().stream())).hasSizeGreaterThan(250).doesNotHaveDuplicates();
  }

  /** By its whole name, or by the beginning that the rest is put to, such as {@code trouble.found.} and a code. */
  @Test
  void everyKeyIsUsed() {
    Set<String> said = QUOTED.matcher(sources()).results().map(found -> found.group(1)).collect(Collectors.toSet());

    assertThat(bundles().flatMap(name -> bundle(name).stringPropertyNames().stream())
        .filter(key -> !said.contains(key) && beginnings(key).noneMatch(said::contains))).isEmpty();
  }

  /** Of {@code a.b.c} these are {@code a.} and {@code a.b.}, and {@code a.b} for what is asked with an ending. */
  private static Stream<String> beginnings(String key) {
    return IntStream.range(0, key.length()).filter(at -> key.charAt(at) == '.').mapToObj(at -> key.substring(0, at + 1));
  }

  private static String sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files.filter(file -> file.toString().matches(".*\\.(java|html)")).map(MessagesTest::text).collect(Collectors.joining("\n"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties bundle(String name) {
    Properties properties = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(MessagesTest.class.getResourceAsStream("/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}

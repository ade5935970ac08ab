package org.alliancetracker.testing.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a module keeps the answers that were approved: {@code src/test/resources/samples/http/<name>.json}. The module that gives an
 * answer owns it; whoever reads such answers in his program reads these files in his tests. The other way round, who sends a request owns
 * its body, {@code src/test/resources/samples/requests/<service>/<name>.json}, and the tests of the service send it to the service.
 */
public record AnswerFolder(Path folder) {

  private static final String SAMPLES = "src/test/resources/samples/http";
  private static final String REQUESTS = "src/test/resources/samples/requests";
  private static final String ENDING = ".json";
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Of the module whose tests run. */
  public static AnswerFolder own() {
    return new AnswerFolder(Path.of(SAMPLES));
  }

  /** Of a module beside the one whose tests run. */
  public static AnswerFolder of(String module) {
    return new AnswerFolder(Path.of("..", module, SAMPLES));
  }

  /** Bodies that the module whose tests run sends to that service. */
  static AnswerFolder requestsTo(String service) {
    return new AnswerFolder(Path.of(REQUESTS, service));
  }

  /** Bodies that a module beside the one whose tests run sends to that service. */
  public static AnswerFolder requests(String module, String service) {
    return new AnswerFolder(Path.of("..", module, REQUESTS, service));
  }

  /** As it was approved, with stand-ins in it ({@link StandIns}). */
  public JsonNode read(String name) {
    return JSON.readTree(text(name));
  }

  /** The text of {@link #read}. */
  public String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("no approved answer " + name, unreadable);
    }
  }

  /** All there are. */
  public Set<String> names() {
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
      Set<String> names = new TreeSet<>();
      files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ENDING))
          .forEach(file -> names.add(file.substring(0, file.length() - ENDING.length())));
      return names;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean has(String name) {
    return Files.exists(file(name));
  }

  void write(String name, JsonNode answer) {
    try {
      Files.createDirectories(folder);
      Files.writeString(file(name), pretty(answer) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static String pretty(JsonNode answer) {
    return JSON.writeValueAsString(answer).replace("\r\n", "\n");
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }
}

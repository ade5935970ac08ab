package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/adding-an-event.md} says of the code: the files it names, and that the compiler finds each place. */
class AddingAnEventTest {

  private static final Pattern FILE = Pattern.compile("`([\\w/.-]+\\.(?:java|properties|md))`");
  /** Of what the page takes as its example. */
  private static final Pattern EXAMPLE = Pattern.compile("(?i).*risks?.*");

  private static final Pattern SWITCH = Pattern.compile("\\bswitch \\([^{]*\\{");
  private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)");
  private static final Pattern CONSTANT = Pattern.compile("(?m)^  ([A-Z][A-Z_]+)\\b");

  /** What a switch must name in full: families of events, and what follows from one event. */
  private static final Map<String, Pattern> FAMILIES = Map.of("AllianceEvent", RECORD, "EvaluationEvent", RECORD,
      "Sent", RECORD, "ChangeKind", CONSTANT, "NoticeKind", CONSTANT, "DeliveryState", CONSTANT);

  private static final List<Path> FILES = files();

  private static final Map<String, Set<String>> MEMBERS = FAMILIES.entrySet().stream().collect(Collectors.toMap(
      Map.Entry::getKey, family -> family.getValue().matcher(source(family.getKey())).results().map(found -> found.group(1))
          .collect(Collectors.toSet())));

  @Test
  void everyFileThatIsNamedExists() throws IOException {
    List<String> named = FILE.matcher(Files.readString(TheSystem.root().resolve("docs/adding-an-event.md"))).results()
        .map(found -> found.group(1)).filter(name -> !EXAMPLE.matcher(name).matches()).toList();

    assertThat(named).hasSizeGreaterThan(20);
    assertThat(named.stream().filter(name -> !exists(name))).isEmpty();
    assertThat(exists("alliance/NoSuchFold.java")).isFalse();
  }

  /** As the end of a path; three dots leave out folders. */
  private static boolean exists(String name) {
    Path end = Path.of(name.replaceFirst(".*/\\.\\.\\./", ""));
    return FILES.stream().anyMatch(file -> file.endsWith(end));
  }

  @Test
  void noSwitchOverEventsOrWhatFollowsFromThemHasADefault() {
    List<Path> sources = FILES.stream().filter(file -> file.toString().matches(".*/src/main/java/.*\\.java")).toList();

    assertThat(sources).hasSizeGreaterThan(500);
    assertThat(sources.stream().filter(file -> !forgetful(text(file)).isEmpty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "switch (event) { case PartnerJoined e -> b.put(e); default -> { } }",
    "switch (event) { case PartnerJoined(var id, var name) -> id; case PartnerLeft e when e.late() -> null; default -> null; }",
    "return switch (kind) { case CLOSED, REOPENED -> 1; default -> 0; };",
    "switch (decoded) { case Known(var e) -> switch (e) { case ScoresPublished s -> 1; default -> 0; }; case Broken b -> 2; }"})
  void aSwitchThatForgetsIsFound(String code) {
    assertThat(forgetful(code)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "switch (event) { case PartnerJoined e -> 1; case PartnerLeft e -> 2; }",
    "switch (value) { case Coded coded -> 1; default -> 2; }",
    "switch (event) { case PartnerJoined e -> switch (e.name()) { case \"x\" -> 1; default -> 2; }; case PartnerLeft e -> 3; }"})
  void aSwitchThatNamesAllOrIsOverSomethingElseIsNone(String code) {
    assertThat(forgetful(code)).isEmpty();
  }

  /** The labels of each switch over one of the families that has a default. */
  private static List<Set<String>> forgetful(String code) {
    List<Set<String>> found = new ArrayList<>();
    for (MatchResult start : SWITCH.matcher(code).results().toList()) {
      Set<String> labels = labels(outermost(code, start.end()));
      boolean forgets = labels.remove("default") && !labels.isEmpty();
      if (forgets && MEMBERS.values().stream().anyMatch(family -> family.containsAll(labels))) {
        found.add(labels);
      }
    }
    return found;
  }

  private static Set<String> labels(String body) {
    Matcher label = Pattern.compile("\\bcase ([^>]*?)\\s*(?:->|:)|\\b(default)\\b").matcher(body);
    return label.results().flatMap(found -> found.group(2) != null ? Stream.of("default")
        : Stream.of(found.group(1).split(",\\s*"))).map(name -> name.replaceAll("(\\w+\\.)*(\\w+).*", "$2"))
        .collect(Collectors.toSet());
  }

  /** The body of a switch without what stands in further braces or parentheses. */
  private static String outermost(String code, int start) {
    StringBuilder body = new StringBuilder();
    int depth = 1;
    for (int i = start; i < code.length() && depth > 0; i++) {
      char c = code.charAt(i);
      depth += c == '{' || c == '(' ? 1 : 0;
      if (depth == 1) {
        body.append(c);
      }
      depth -= c == '}' || c == ')' ? 1 : 0;
    }
    return body.toString();
  }

  private static String source(String type) {
    return text(FILES.stream().filter(file -> file.endsWith(type + ".java") && file.toString().contains("/src/main/"))
        .findFirst().orElseThrow());
  }

  private static List<Path> files() {
    try (Stream<Path> modules = Files.list(TheSystem.root())) {
      List<Path> files = new ArrayList<>();
      for (Path root : modules.toList()) {
        Path sources = root.endsWith("docs") ? root : root.resolve("src");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> found = Files.walk(sources)) {
            found.filter(Files::isRegularFile).forEach(files::add);
          }
        }
      }
      files.add(TheSystem.root().resolve("CHANGELOG.md"));
      return files;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

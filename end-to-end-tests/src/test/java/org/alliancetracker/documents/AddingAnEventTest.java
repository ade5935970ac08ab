package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/adding-an-event.md} says that the compiler finds each place. The files it names: {@link LinksTest}. */
class AddingAnEventTest {

  private static final Pattern SWITCH = Pattern.compile("\\bswitch \\([^{]*\\{");
  private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)");
  private static final Pattern CONSTANT = Pattern.compile("(?m)^  ([A-Z][A-Z_]+)\\b");

  /** What a switch must name in full: families of events, and what follows from one event. */
  private static final Map<String, Pattern> FAMILIES = Map.of("AllianceEvent", RECORD, "EvaluationEvent", RECORD,
      "Sent", RECORD, "ChangeKind", CONSTANT, "NoticeKind", CONSTANT, "DeliveryState", CONSTANT);

  private static final List<Path> SOURCES = Checkout.ofModules("src/main/java").stream().filter(Checkout::isJava).toList();

  private static final Map<String, Set<String>> MEMBERS = FAMILIES.entrySet().stream().collect(Collectors.toMap(
      Map.Entry::getKey, family -> family.getValue().matcher(source(family.getKey())).results().map(found -> found.group(1))
          .collect(Collectors.toSet())));

  @Test
  void noSwitchOverEventsOrWhatFollowsFromThemHasADefault() {
    assertThat(SOURCES).hasSizeGreaterThan(500);
    assertThat(SOURCES.stream().filter(file -> !forgetful(Checkout.text(file)).isEmpty())).isEmpty();
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
    return Checkout.text(SOURCES.stream().filter(file -> file.endsWith(type + ".java")).findFirst().orElseThrow());
  }
}

package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Test;

/** docs/environment.md lists what the programs read, with the defaults they take. */
class EnvironmentTest {

  private static final List<String> PROGRAMS =
      List.of("service-kit", "partnership-service", "evaluation-service", "notification-service", "gateway");
  /** {@code ${NAME:default}}, where a default may be another such setting. */
  private static final Pattern SETTING = Pattern.compile("\\$\\{(ALLIANCE_\\w+)(?::((?:[^{}]|\\$\\{[^}]*})*))?}");
  private static final Pattern READ_BY_NAME = Pattern.compile("(?:getenv|getProperty)\\(\\s*\"(ALLIANCE_\\w+)\"");
  private static final Pattern CONSTANT = Pattern.compile("String \\w+ = \"(ALLIANCE_\\w+)\"");
  /** Made of the service's name. */
  private static final Pattern MADE = Pattern.compile("\"ALLIANCE_\" \\+ name\\(\\) \\+ \"_URL\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`ALLIANCE_\\w+`(?:, )?)+) \\| ([^|]*) \\|");
  private static final Pattern NAME = Pattern.compile("ALLIANCE_\\w+");

  @Test
  void everyVariableThatIsReadIsListedAndNoOther() {
    assertThat(listed(page()).keySet()).isEqualTo(read(sources()));
  }

  @Test
  void defaultsAreThoseOfTheCode() {
    Map<String, Set<String>> listed = listed(page());
    assertThat(defaults(sources())).allSatisfy(
        (name, values) -> assertThat(values).as(name).allMatch(value -> says(listed.getOrDefault(name, Set.of()), value)));
  }

  @Test
  void whatIsReadAndWhatIsGivenInsteadIsFound() {
    List<String> code = List.of("@Value(\"${ALLIANCE_A:PT1S}\") x", "getenv(\"ALLIANCE_B\")", "\"${ALLIANCE_C}\"",
        "\"${ALLIANCE_D:${ALLIANCE_E:}}\"");
    assertThat(read(code)).containsExactly("ALLIANCE_A", "ALLIANCE_B", "ALLIANCE_C", "ALLIANCE_D", "ALLIANCE_E");
    assertThat(defaults(code)).containsEntry("ALLIANCE_A", Set.of("PT1S")).containsEntry("ALLIANCE_C", Set.of("none"));
    assertThat(says(Set.of("`PT2S`"), "PT1S")).isFalse();
    assertThat(says(Set.of("`PT1S`"), "PT1S")).isTrue();
  }

  /** A default that is another setting is told in words. */
  private static boolean says(Set<String> told, String value) {
    return value.startsWith("${") || told.contains(value.isEmpty() ? "empty" : value.equals("none") ? "none" : "`" + value + "`");
  }

  private static Set<String> read(List<String> sources) {
    Set<String> names = new TreeSet<>();
    for (String source : sources) {
      for (Pattern each : List.of(SETTING, READ_BY_NAME, CONSTANT)) {
        each.matcher(source).results().forEach(found -> NAME.matcher(found.group()).results().map(MatchResult::group).forEach(names::add));
      }
      if (MADE.matcher(source).find()) {
        names.addAll(List.of("ALLIANCE_PARTNERSHIP_URL", "ALLIANCE_EVALUATION_URL", "ALLIANCE_NOTIFICATION_URL"));
      }
    }
    return names;
  }

  private static Map<String, Set<String>> defaults(List<String> sources) {
    return sources.stream().flatMap(source -> SETTING.matcher(source).results()).collect(Collectors.groupingBy(found -> found.group(1),
        TreeMap::new, Collectors.mapping(found -> found.group(2) == null ? "none" : found.group(2), Collectors.toSet())));
  }

  private static Map<String, Set<String>> listed(String page) {
    Map<String, Set<String>> listed = new TreeMap<>();
    ROW.matcher(page).results().forEach(row -> NAME.matcher(row.group(1)).results()
        .forEach(name -> listed.computeIfAbsent(name.group(), unused -> new TreeSet<>()).add(row.group(2))));
    return listed;
  }

  private static String page() {
    return Checkout.page("docs/environment.md");
  }

  private static List<String> sources() {
    return PROGRAMS.stream().flatMap(program -> Checkout.below(TheSystem.root().resolve(program).resolve("src/main")).stream())
        .filter(each -> each.toString().matches(".*\\.(java|properties|yml)")).map(Checkout::text).toList();
  }
}

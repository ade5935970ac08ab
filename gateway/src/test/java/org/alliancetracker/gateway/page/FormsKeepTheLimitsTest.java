package org.alliancetracker.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.kit.input.Faults;
import org.junit.jupiter.api.Test;

/** A form lets a person type as much as the service takes, and not more: nothing written is refused for its length afterwards. */
class FormsKeepTheLimitsTest {

  private static final Map<String, Integer> LIMITS = Map.of("name", Faults.NAME, "partner", Faults.NAME, "territory", Faults.LINE,
      "title", Faults.LINE, "purpose", Faults.TEXT, "note", Faults.TEXT, "reason", Faults.TEXT, "comment", Faults.PARAGRAPH);

  private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)[^>]*>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"\\|?([a-zA-Z]+)");
  private static final Pattern LENGTH = Pattern.compile("maxlength=\"(\\d+)\"");

  @Test
  void everyTextOfAFormHasTheLimitOfTheService() throws IOException {
    Set<String> seen = new HashSet<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        for (MatchResult field : FIELD.matcher(Files.readString(template)).results().toList()) {
          String name = NAME.matcher(field.group()).results().map(found -> found.group(1)).findFirst().orElse("");
          if (LIMITS.containsKey(name) && LENGTH.matcher(field.group()).find()) {
            seen.add(name);
            assertThat(field.group()).as("%s in %s", name, template).contains("maxlength=\"" + LIMITS.get(name) + "\"");
          }
        }
      }
    }
    assertThat(seen).isEqualTo(LIMITS.keySet());
  }
}

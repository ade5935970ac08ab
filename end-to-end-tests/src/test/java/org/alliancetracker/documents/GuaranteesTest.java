package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A promise names the tests that show it; a name that leads nowhere shows nothing. */
class GuaranteesTest {

  /** {@code Class}, {@code Class.method}, or {@code .method} of the class named last. */
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*(?:Test|Story|Contract))?(?:\\.([a-z]\\w*))?`");

  private static final Map<String, String> SOURCES = sources();

  @Test
  void everyTestThatIsNamedExists() {
    String guarantees = Checkout.page("docs/guarantees.md");

    assertThat(NAME.matcher(guarantees).results()).hasSizeGreaterThan(100);
    assertThat(namesOfNothing(guarantees)).isEmpty();
  }

  @Test
  void aNameOfNothingIsFound() {
    assertThat(namesOfNothing("`NoSuchTest`, `GuaranteesTest.noSuchRule`, `.aNameOfNothingIsFound`, `.norThis`"))
        .containsExactly("NoSuchTest", "GuaranteesTest.noSuchRule", "GuaranteesTest.norThis");
  }

  private static List<String> namesOfNothing(String text) {
    List<String> names = new ArrayList<>();
    String type = "";
    for (MatchResult named : NAME.matcher(text).results().toList()) {
      type = named.group(1) == null ? type : named.group(1);
      String source = SOURCES.get(type);
      String method = named.group(2);
      if (source == null) {
        names.add(type);
      } else if (method != null && !source.contains(" void " + method + "(")) {
        names.add(type + "." + method);
      }
    }
    return names;
  }

  /** By class; two classes of one name in two modules count as one. */
  private static Map<String, String> sources() {
    return Checkout.ofModules("src/test/java").stream().filter(Checkout::isJava).collect(Collectors.toMap(
        file -> file.getFileName().toString().replace(".java", ""), Checkout::text, String::concat));
  }
}

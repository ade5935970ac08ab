package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.gateway.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the content policy forbids is in no template, so that no page looks other than it was meant. */
class NothingInlineTest {

  private static final List<Pattern> INLINE = Stream.of("<script(?![^>]*\\bsrc=)", "<style", "\\s(?:th:)?style(?:append)?\\s*=",
      "\\bstyle\\s*=", "\\s(?:th:)?on[a-z]+\\s*=", "javascript:", "\\bhx-on", "\\bhx-vals\\s*=\\s*[\"']js:", "th:inline", "srcdoc\\s*=")
      .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE)).toList();

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      return files.filter(Files::isRegularFile).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateHasScriptsStylesOrHandlersInIt(Path template) throws IOException {
    String text = Files.readString(template);

    assertThat(INLINE.stream().flatMap(pattern -> pattern.matcher(text).results().map(found -> found.group()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>x</script>", "<style>", "<p style=\"x\">", "<p th:style=\"x\">", "<p th:attr=\"style='x'\">",
      "<p onclick=\"x\">", "<p th:onclick=\"x\">", "<a href=\"javascript:x\">", "<p hx-on:click=\"x\">"})
  void theRuleFires(String text) {
    assertThat(INLINE).anyMatch(pattern -> pattern.matcher(text).find());
  }

  @Test
  void thePolicyAllowsNothingInline() {
    RunningGateway gateway = RunningGateway.shared();

    assertThat(gateway.get("/login").header("Content-Security-Policy")).startsWith("default-src 'self'").doesNotContain("unsafe");
  }

  @Test
  void overTlsBrowsersAreToldToStayWithItAndElsewhereNot() {
    try (RunningGateway behindTls = new RunningGateway("--ALLIANCE_PUBLIC_URL=https://tracker.example")) {
      for (String path : List.of("/login", "/assets/frame.css", "/api/alliances", "//refused.example/x")) {
        assertThat(behindTls.get(path).headers().allValues("Strict-Transport-Security")).as(path).containsExactly("max-age=31536000");
      }
    }
    assertThat(RunningGateway.shared().get("/login").header("Strict-Transport-Security")).isNull();
  }
}

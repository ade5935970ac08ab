package org.alliancetracker.gateway.page.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.gateway.operator.OperatorFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @Test
  void headingsStandBelowThatOfThePage() {
    assertThat(Markdown.html("# Contact\n\n###### Last")).isEqualTo("<h2>Contact</h2>\n<h6>Last</h6>\n");
  }

  @Test
  void listsEmphasisAndLinksAreKept() {
    assertThat(Markdown.html("- *one*\n- [two](https://a.example/b?c&d)\n- <mailto:a@b.example>"))
        .contains("<li><em>one</em></li>", "<a href=\"https://a.example/b?c&amp;d\">two</a>", "<a href=\"mailto:a@b.example\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=\"x()\">b</b>", "<style>*{}</style>",
      "<!-- x -->", "<iframe src=\"https://a.example\">", "    <p>"})
  void markupIsText(String written) {
    assertThat(Markdown.html(written)).doesNotContainPattern("<(?!/?p>)").contains("&lt;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,x)", "[x](vbscript:x)",
      "[x](/logout)", "[x](//a.example)", "[x]: file:///etc/passwd\n\n[x]", "[x](&#106;avascript:x)"})
  void aLinkToAnythingButAPageOrAMailAddressIsItsWords(String written) {
    assertThat(Markdown.html(written)).isEqualTo("<p>x</p>\n");
  }

  @Test
  void aPictureIsItsWords() {
    assertThat(Markdown.html("![our *house*](https://a.example/seen.png)")).isEqualTo("<p>our <em>house</em></p>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "*a ", "[", "![", "> ", "_", "1. "})
  void nothingIsDeeperThanTheProgramCanGo(String again) {
    String written = again.repeat(OperatorFile.MOST_BYTES / again.length() / 2);

    assertThat(Markdown.html(written + "x" + written.replace("*a ", "a* ").replace('[', ']'))).contains("x");
  }
}

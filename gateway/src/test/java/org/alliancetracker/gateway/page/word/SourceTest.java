package org.alliancetracker.gateway.page.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

  @Test
  void anAddressOfTheWebIsALinkNamedByItsSite() {
    assertThat(Source.of("https://www.example.org/a?b=1")).isEqualTo(new Source("https://www.example.org/a?b=1", "example.org"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "Annual report, p. 3", "https:///nowhere", "http://a b/"})
  void anythingElseIsOnlyText(String given) {
    assertThat(Source.of(given)).isEqualTo(new Source(null, given));
  }

  @Test
  void anUnknownSourceIsNone() {
    assertThat(Source.of(null)).isNull();
    assertThat(Source.of(" ")).isNull();
  }
}

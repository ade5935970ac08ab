package org.alliancetracker.testing.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

  private static final List<String> VALUES = IntStream.range(0, 72).mapToObj(String::valueOf).toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 46, 100})
  void noValueIsLeftOutInAnyHeader(int routes) {
    for (String header : List.of("Accept", "If-Match", "Cookie")) {
      Stream<String> sent = IntStream.range(0, routes).boxed().flatMap(number -> new Share(number, routes).of(VALUES, header).stream());
      assertThat(sent).containsExactlyInAnyOrderElementsOf(VALUES);
    }
  }
}

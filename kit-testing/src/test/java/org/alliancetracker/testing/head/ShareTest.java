package org.alliancetracker.testing.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
      Stream<String> sent = IntStream.range(0, routes).boxed().flatMap(number -> new Share(number, routes, 1).of(VALUES, header).stream());
      assertThat(sent).containsExactlyInAnyOrderElementsOf(VALUES);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 12, 24, 46, 100})
  void whereTimeIsShortNeitherAValueNorAHeaderIsLeftOut(int routes) {
    Set<String> values = new HashSet<>();
    Set<String> headers = new HashSet<>();
    int sent = 0;
    for (String header : HeadWalk.HEADERS) {
      for (int number = 0; number < routes; number++) {
        List<String> some = new Share(number, routes, 4).of(VALUES, header);
        values.addAll(some);
        sent += some.size();
        if (!some.isEmpty()) {
          headers.add(header);
        }
      }
    }
    assertThat(values).hasSameSizeAs(VALUES);
    assertThat(headers).hasSameSizeAs(HeadWalk.HEADERS);
    assertThat(sent).isBetween(VALUES.size() * HeadWalk.HEADERS.size() / 6, VALUES.size() * HeadWalk.HEADERS.size() / 3);
  }
}

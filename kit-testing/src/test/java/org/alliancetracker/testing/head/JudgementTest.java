package org.alliancetracker.testing.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

  private static final String PROBLEM = "Content-Type: application/problem+json\r\n\r\n{\"code\":\"bad-header\"}";

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 500 \r\n" + PROBLEM, "HTTP/1.1 503 \r\n" + PROBLEM, "HTTP/1.1 400 \r\n\r\n",
      "HTTP/1.1 404 \r\nContent-Type: text/plain\r\n\r\nno",
      "HTTP/1.1 400 \r\nContent-Type: text/html\r\n\r\njava.lang.IllegalStateException",
      "HTTP/1.1 303 \r\nLocation: //evil.example\r\n\r\n",
      "HTTP/1.1 303 \r\nLocation: https://evil.example\r\n\r\n", "HTTP/1.1 303 \r\nLocation: /a{b}\r\n\r\n", "HTTP/1.1 200 \r\nX-Forged: yes\r\n\r\n"})
  void aFaultATraceASilenceOrSomebodyElsesAddressIsFound(String answer) {
    assertThat(Judgement.of(RawAnswer.of(answer))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 400 \r\n" + PROBLEM,
      "HTTP/1.1 404 \r\nContent-Type: text/html;charset=UTF-8\r\n\r\n<h1>Nothing here</h1>",
      "HTTP/1.1 303 \r\nLocation: /login?next=%2Fa%7Bb%7D\r\n\r\n", "HTTP/1.1 200 \r\n\r\n{}"})
  void whatIsRefusedInWordsOrRightIsNot(String answer) {
    assertThat(Judgement.of(RawAnswer.of(answer))).isEmpty();
  }

  @Test
  void aServiceThatHasNotHeardOfAVersionIsNoFault() {
    assertThat(Judgement.of(RawAnswer.of("HTTP/1.1 503 \r\n" + PROBLEM.replace("bad-header", "behind")))).isEmpty();
  }
}

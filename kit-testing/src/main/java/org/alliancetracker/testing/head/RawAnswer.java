package org.alliancetracker.testing.head;

import java.util.List;

/** What came back over a socket; status 0 when nothing did. */
public record RawAnswer(int status, List<String> headers, String body) {

  static RawAnswer of(String text) {
    int end = text.indexOf("\r\n\r\n");
    List<String> head = (end < 0 ? text : text.substring(0, end)).lines().toList();
    boolean answered = !head.isEmpty() && head.getFirst().matches("HTTP/1\\.1 [1-5][0-9]{2}.*");
    return new RawAnswer(answered ? Integer.parseInt(head.getFirst().substring(9, 12)) : 0,
        head.isEmpty() ? List.of() : head.subList(1, head.size()), end < 0 ? "" : text.substring(end + 4));
  }

  /** Empty when the header is absent. */
  public String header(String name) {
    return headers.stream().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
  }

  public boolean isProblem() {
    return header("Content-Type").startsWith("application/problem+json") && body.contains("\"code\":\"");
  }

  public boolean isPage() {
    return header("Content-Type").startsWith("text/html");
  }
}

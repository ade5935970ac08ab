package org.alliancetracker.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** One request and who hears how it ended. */
public record Request(byte[] bytes, Heard heard) {

  /** Called right when the answer came. */
  @FunctionalInterface
  public interface Heard {
    /**
     * @param answer null when there was none and the outcome is unknown
     * @param due when the request was to be sent, by {@code System.nanoTime()}
     */
    void answered(Answer answer, long due);
  }

  public static Request get(String path, String token) {
    return new Request(head("GET", path, token).append("\r\n").toString().getBytes(StandardCharsets.UTF_8), (answer, due) -> { });
  }

  /** Headers are names and values in turn. */
  public static byte[] post(String path, String token, String body, String... headers) {
    return body("POST", path, token, body, headers);
  }

  private static byte[] body(String method, String path, String token, String body, String... headers) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = head(method, path, token).append("Content-Type: application/json\r\nContent-Length: ")
        .append(content.length).append("\r\n");
    for (int i = 0; i < headers.length; i += 2) {
      head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(first, first.length + content.length);
    System.arraycopy(content, 0, all, first.length, content.length);
    return all;
  }

  private static StringBuilder head(String method, String path, String token) {
    StringBuilder head = new StringBuilder(512).append(method).append(' ').append(path)
        .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n");
    return token == null ? head : head.append("Authorization: Bearer ").append(token).append("\r\n");
  }
}

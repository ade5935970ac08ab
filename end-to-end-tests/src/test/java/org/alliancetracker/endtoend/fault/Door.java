package org.alliancetracker.endtoend.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Knocks at one process directly. */
final class Door {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Door() {
  }

  /** Status of the answer to a reading request; a null token is none. */
  static int status(int port, String token) throws IOException {
    return get(port, token, "/api/alliances").statusCode();
  }

  /** Lines of figures as a scraper gets them, for an administrator's token. */
  static String metrics(int port, String token) throws IOException {
    return get(port, token, "/metrics").body();
  }

  private static HttpResponse<String> get(int port, String token, String path) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(15));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}

package org.alliancetracker.testing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests of any form, by the one client of all tests: it follows no redirect, keeps no cookie and waits 20 s at most. */
public final class Http {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();

  private Http() {
  }

  public static HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address).timeout(LONGEST);
  }

  public static Reply send(HttpRequest.Builder request) {
    try {
      return attempt(request);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** As {@link #send}, for who has to tell a broken connection from an answer. */
  public static Reply attempt(HttpRequest.Builder request) throws IOException {
    try {
      return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }
}

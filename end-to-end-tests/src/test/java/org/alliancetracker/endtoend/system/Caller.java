package org.alliancetracker.endtoend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP to the gateway, as one account or as a stranger. */
public final class Caller {

  public static final String VERSION = "Alliance-Version";
  public static final String KEY = "Idempotency-Key";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();
  private final URI gateway;
  private final String token;

  private Caller(URI gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  public static Caller stranger(URI gateway) {
    return new Caller(gateway, null);
  }

  public static Caller of(URI gateway, String account, String password) {
    Reply login = stranger(gateway).post("/api/login", Map.of("account", account, "password", password));
    if (!login.accepted()) {
      throw new IllegalStateException(account + " cannot sign in: " + login);
    }
    return new Caller(gateway, login.text("token"));
  }

  /** For requests that this class cannot make; null of a stranger. */
  public String token() {
    return token;
  }

  public Reply get(String path, String... headers) {
    return unchecked("GET", path, BodyPublishers.noBody(), headers);
  }

  /** With a key of its own unless the headers give one. */
  public Reply post(String path, Object body, String... headers) {
    return unchecked("POST", path, json(body), headers);
  }

  public Reply put(String path, Object body, String... headers) {
    return unchecked("PUT", path, json(body), headers);
  }

  /** What is not accepted is a failure. */
  public Reply mustPost(String path, Object body, String... headers) {
    Reply reply = post(path, body, headers);
    if (!reply.accepted()) {
      throw new AssertionError("POST " + path + " " + JSON.writeValueAsString(body) + " was answered " + reply);
    }
    return reply;
  }

  public static BodyPublisher json(Object body) {
    return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private Reply unchecked(String method, String path, BodyPublisher body, String... headers) {
    try {
      return send(method, path, body, headers);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    }
  }

  /** {@code headers} are names and values in turn. */
  public Reply send(String method, String path, BodyPublisher body, String... headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(LONGEST).method(method, body)
        .setHeader("Content-Type", "application/json").setHeader("Accept", "application/json");
    if (!method.equals("GET")) {
      request.setHeader(KEY, UUID.randomUUID().toString());
    }
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}

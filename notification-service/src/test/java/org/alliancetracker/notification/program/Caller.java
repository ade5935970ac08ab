package org.alliancetracker.notification.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as one person. */
public final class Caller {

  /** What came back. */
  public record Reply(int status, String text, HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
      return JSON.readTree(text);
    }

    public String code() {
      return json().path("code").asString("");
    }

    public String field() {
      return json().path("field").asString("");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI base;
  private final Supplier<String> token;
  private final List<String> headers;

  Caller(URI base, Supplier<String> token) {
    this(base, token, List.of());
  }

  private Caller(URI base, Supplier<String> token, List<String> headers) {
    this.base = base;
    this.token = token;
    this.headers = headers;
  }

  /** The same person, with one header more. */
  public Caller with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new Caller(base, token, more);
  }

  public Reply get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Reply post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  public Reply put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json));
  }

  public Reply send(String method, String path, String json) {
    return send(method, path, BodyPublishers.ofString(json));
  }

  private Reply send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json");
    if (token.get() != null) {
      request.header("Authorization", "Bearer " + token.get());
    }
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

package org.alliancetracker.testing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to one program as one person, or as a stranger. A body that is text or a publisher is sent as it is, any other
 * value as JSON. Headers are names and values in turn; a later one takes the place of an earlier one.
 */
public final class Caller {

  public static final String VERSION = "Alliance-Version";
  public static final String KEY = "Idempotency-Key";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI base;
  private final Supplier<String> token;
  private final boolean keyed;
  private final List<String> headers;

  private Caller(URI base, Supplier<String> token, boolean keyed, List<String> headers) {
    this.base = base;
    this.token = token;
    this.keyed = keyed;
    this.headers = headers;
  }

  /** The token is asked for at each request, so that it may be short-lived. */
  public static Caller of(URI base, Supplier<String> token) {
    return new Caller(base, token, false, List.of());
  }

  /** Somebody without a token. */
  public static Caller stranger(URI base) {
    return of(base, () -> null);
  }

  /** The same person, with one header more in each request. */
  public Caller with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new Caller(base, token, keyed, more);
  }

  /** The same person, whose changes carry a key of their own each, unless their headers give one. */
  public Caller withKeys() {
    return new Caller(base, token, true, headers);
  }

  /** For requests that this class cannot make; null of a stranger. */
  public String token() {
    return token.get();
  }

  public Reply get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Reply post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  public Reply post(String path, Object body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Reply put(String path, Object body, String... headers) {
    return send("PUT", path, body, headers);
  }

  /** What is not accepted is a failure. */
  public Reply mustPost(String path, Object body, String... headers) {
    return post(path, body, headers).ok();
  }

  public Reply send(String method, String path, Object body, String... headers) {
    try {
      return attempt(method, path, body, headers);
    } catch (IOException fault) {
      throw new UncheckedIOException(method + " " + path, fault);
    }
  }

  /** As {@link #send}, for who has to tell a broken connection from an answer. */
  public Reply attempt(String method, String path, Object body, String... headers) throws IOException {
    HttpRequest.Builder request = Http.to(base.resolve(path)).method(method, publisher(body));
    if (!method.equals("GET")) {
      request.setHeader("Content-Type", "application/json");
      if (keyed) {
        request.setHeader(KEY, UUID.randomUUID().toString());
      }
    }
    String bearer = token.get();
    if (bearer != null) {
      request.setHeader("Authorization", "Bearer " + bearer);
    }
    for (int i = 0; i < this.headers.size(); i += 2) {
      request.setHeader(this.headers.get(i), this.headers.get(i + 1));
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return Http.attempt(request);
  }

  private static BodyPublisher publisher(Object body) {
    return switch (body) {
      case BodyPublisher publisher -> publisher;
      case String text -> BodyPublishers.ofString(text);
      default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    };
  }
}

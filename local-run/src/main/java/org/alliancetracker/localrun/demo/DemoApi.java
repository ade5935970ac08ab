package org.alliancetracker.localrun.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP interface; what gets no clear answer is sent again, which its key makes harmless. */
final class DemoApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration ONE_ANSWER = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 300;
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
  private static final String VERSION = "Alliance-Version";
  /** The zone that counts in an alliance that names no other. */
  private static final ZoneId DAYS = ZoneId.of("Europe/Paris");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final URI gateway;
  private final String password;
  private final Map<String, Session> sessions = new HashMap<>();

  DemoApi(URI gateway, String password) {
    this.gateway = gateway;
    this.password = password;
  }

  /** What came back; {@code version} is the state a later request may ask to be seen. */
  record Answer(int status, JsonNode body, String version) {
    String text(String field) {
      return body.path(field).asString();
    }
  }

  /** The account, signed in. */
  Session as(String account) {
    return sessions.computeIfAbsent(account, name -> {
      Object credentials = Body.of("account", name, "password", password);
      return new Session(require(send(request("/api/login", credentials).build()), "sign in as " + name).text("token"));
    });
  }

  /** Commands of one person. */
  final class Session {
    private final String token;

    private Session(String token) {
      this.token = token;
    }

    /** @throws IllegalStateException if it is refused */
    Answer post(String path, String key, Object body) {
      return post(path, key, body, null);
    }

    /** @param seen version that the answering service must have heard of, or null */
    Answer post(String path, String key, Object body, String seen) {
      return require(tryPost(path, key, body, seen), path);
    }

    /** The answer, also where it is a refusal. */
    Answer tryPost(String path, String key, Object body, String seen) {
      HttpRequest.Builder request = request(path, body).header("Authorization", "Bearer " + token)
          .header("Idempotency-Key", key);
      return send((seen == null ? request : request.header(VERSION, seen)).build());
    }

    /** The day on which this system first heard of the alliance. */
    LocalDate firstRecordedOn(String allianceId) {
      String path = "/api/alliances/" + allianceId + "/history";
      HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(ONE_ANSWER)
          .header("Authorization", "Bearer " + token).build();
      String at = require(send(request), path).body().path("items").path(0).path("recordedAt").asString();
      return LocalDate.ofInstant(Instant.parse(at), DAYS);
    }
  }

  private HttpRequest.Builder request(String path, Object body) {
    return HttpRequest.newBuilder(gateway.resolve(path)).timeout(ONE_ANSWER).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
  }

  private Answer send(HttpRequest request) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      Optional<Answer> answer = once(request);
      if (answer.isPresent() && !LATER.contains(answer.get().status())) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The demo data cannot be loaded: " + request.uri() + " does not answer ("
            + answer.map(last -> last.status() + " " + last.body()).orElse("no connection") + ").");
      }
      pause();
    }
  }

  private Optional<Answer> once(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body = response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
      return Optional.of(new Answer(response.statusCode(), body, response.headers().firstValue(VERSION).orElse(null)));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static IllegalStateException stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Loading the demo data was stopped; the next start goes on with it.", e);
  }

  private static Answer require(Answer answer, String what) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(
          "The demo data cannot be loaded: " + what + " was refused: " + answer.status() + " " + answer.body());
    }
    return answer;
  }
}

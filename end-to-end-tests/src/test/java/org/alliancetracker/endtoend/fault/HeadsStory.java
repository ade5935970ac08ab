package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.head.RawAnswer;
import org.alliancetracker.testing.head.RawCaller;
import org.alliancetracker.testing.http.Caller;
import org.junit.jupiter.api.Test;

/** A sample of the worst heads for the running programs, by hand, since libraries refuse to send them. */
class HeadsStory {

  private static final List<String> PROGRAMS = List.of("gateway", "partnership", "evaluation", "notification");
  private static final List<String> ADDRESSES = List.of("/api/alliances", "/api/rubrics", "/api/deliveries", "/alliances", "/login");
  private static final List<String> HEADERS = List.of("Content-Type: */*", "Accept: ,,,", "Accept: {}", "Accept: a/b/c", "If-Match: \u00e9",
      "Alliance-Version: {}", "Alliance-Version: a:99999999999999999999", "Idempotency-Key: \u00c3\u00a9",
      "Cookie: alliance_session={}\u00e9",
      "If-Modified-Since: Thu, 99 Foo 99999 99:99:99 GMT", "Range: bytes=9-0,a", "Origin: http://[", "Content-Type: text/", "X-Forwarded-Host: {a}",
      "Accept-Language: -,--,*", "Authorization: Bearer \u00e9");
  private static final List<String> QUERIES = List.of("/api/alliances/{id}?at=+9999999999-12-31T23:59:59Z",
      "/api/alliances/{id}?at=-999999999-01-01T00:00:00Z",
      "/api/alliances/{id}?on=+9999999999", "/api/alliances?q={a}&limit=NaN", "/api/alliances/%7Bid%7D",
      "/api/alliances/%7Ba%7D%2F%7B/history",
      "/api/alliances/%ED%A0%80", "/api/rubrics/%7B%7D/versions/99999999999999999999", "/api/deliveries?after=%C0%AF&state={b}",
      "/api/evaluations/%25%7B",
      "/login?next=/a%7Bb%7D", "/login?next=//evil.example", "/login?next=%0d%0aX-Forged:yes", "/alliances?lang=fr&q={a}",
      "/alliances/%7Bid%7D?done={x}",
      "/api/operations/partnership/%7Ba%7D", "/api/alliances?q=" + "a".repeat(8_000), "/alliances?q=" + "a".repeat(8_000),
      "/api/alliances?q=%zz");

  private final TheSystem system = TheSystem.shared();
  private final Caller manager = system.as("manager");
  private final RawCaller raw = new RawCaller(system.tracker().address().getPort());

  @Test
  void theWorstHeadsAreRefusedInWordsAndLeaveNoTrace() {
    String id = manager.mustPost("/api/alliances", Map.of("name", "Heads")).text("id");
    Map<String, Long> before = lengths();

    for (String authorization : List.of("X-Nobody: 1", "Authorization: Bearer " + manager.token())) {
      for (String address : ADDRESSES) {
        for (String header : HEADERS) {
          look("GET " + address + " with " + header, raw.send("GET", address, List.of("Host: a", authorization, header), ""));
          look("POST " + address + " with " + header,
              raw.send("POST", address, List.of("Host: a", authorization, "Content-Length: 2", header), "{}"));
        }
      }
      for (String query : QUERIES) {
        look("GET " + query, raw.send("GET", query.replace("/{id}", "/" + id), List.of("Host: a", authorization), ""));
      }
    }
    String last = "heads-" + UUID.randomUUID();
    manager.mustPost("/api/alliances", Map.of("name", "After the heads"), "X-Request-Id", last);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(written("partnership", before)).contains(last));

    PROGRAMS.forEach(program -> assertThat(written(program, before)).as(program).doesNotContain("\tat ", "Exception"));
  }

  @Test
  void twoKeysBeyondAsciiAreNeverTakenForOne() {
    for (String key : List.of("cl\u00e9-1", "cl\u00e8-1", "cl\u00c3\u00a9-1")) {
      RawAnswer answer = raw.send("POST", "/api/alliances", List.of("Host: a", "Authorization: Bearer " + manager.token(),
          "Content-Type: application/json", "Idempotency-Key: " + key, "Content-Length: 17"), "{\"name\":\"K" + "e".repeat(5) + "\"}");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("\"code\":\"bad-header\"", "\"field\":\"Idempotency-Key\"");
    }
  }

  private static void look(String what, RawAnswer answer) {
    assertThat(answer.status()).as(what + ": " + answer.body()).isBetween(200, 499);
    assertThat(answer.body()).as(what).doesNotContain("\tat ", "Exception");
    if (answer.status() >= 400) {
      assertThat(answer.isProblem() || answer.isPage()).as(what + ": " + answer.headers()).isTrue();
    }
    assertThat(answer.header("Location")).as(what).doesNotContain("evil", "{").matches("(/([^/].*)?)?");
    assertThat(answer.headers()).as(what).noneMatch(line -> line.startsWith("X-Forged"));
  }

  private Map<String, Long> lengths() {
    Map<String, Long> lengths = new TreeMap<>();
    PROGRAMS.forEach(program -> lengths.put(program, (long) log(program).length));
    return lengths;
  }

  private String written(String program, Map<String, Long> before) {
    byte[] all = log(program);
    int from = Math.toIntExact(Math.min(before.get(program), all.length));
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }

  private byte[] log(String program) {
    try (Stream<Path> files = Files.list(system.data().resolve("logs"))) {
      Path file = files.filter(path -> path.getFileName().toString().matches(program + "[a-z-]*\\.log")).findFirst().orElseThrow();
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

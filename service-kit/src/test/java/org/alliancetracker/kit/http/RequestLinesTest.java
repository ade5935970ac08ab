package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.ServiceStart;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log says of requests, for people and for machines. */
@ExtendWith(OutputCaptureExtension.class)
class RequestLinesTest {

  /** The appenders of a program; tests have others. */
  private static final String FOR_PEOPLE = "--logging.config=classpath:logback-for-people.xml";
  private static final String ESCAPE = "\u001b[31m";
  private static final String SECRETIVE = "Zelda Quux zelda@example.org";

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path directory;
  private TokenSigner signer;
  private String base;

  @Test
  void aChangeIsOneLineWithIdsAndNothingAnybodyTyped(CapturedOutput output) {
    try (ConfigurableApplicationContext app = start(FOR_PEOPLE)) {
      send("PUT", "/commands/Zelda%20Quux", "\"" + SECRETIVE + "\"", "X-Request-Id", "r-1");
      send("GET", "/things?name=Zelda", null);
      send("PUT", "/things", "\"" + SECRETIVE + "\"");

      assertThat(linesAfter(output, "person-ada")).singleElement().asString()
          .contains("request method=PUT route=/commands/{name} status=200", "person=person-ada", " request=r-1")
          .doesNotContain("Zelda", "example.org", "Bearer");
      assertThat(output.getAll()).doesNotContain("Zelda");
      assertThat(app.isRunning()).isTrue();
    }
  }

  @Test
  void aFaultIsToldWithItsRequestAndItsTraceForgesNoLine(CapturedOutput output) {
    try (ConfigurableApplicationContext app = start(FOR_PEOPLE)) {
      send("GET", "/faults/forged", null);

      String all = linesAfter(output, "status=500").getFirst();
      assertThat(all).contains("WARN", "request method=GET route=/faults/forged", "person=person-ada");
      assertThat(output.getAll()).contains("java.lang.IllegalStateException: one_two_[31m").doesNotContain(ESCAPE, "\ntwo");
      assertThat(output.getAll()).contains("\n\tat ");
      assertThat(output.getAll().lines()).noneMatch(line -> line.endsWith(" ") || line.endsWith("request="));
      assertThat(app.isRunning()).isTrue();
    }
  }

  @Test
  void machinesGetTheSameAsJson(CapturedOutput output) {
    try (ConfigurableApplicationContext app = start("--logging.config=classpath:logback-structured.xml",
        "--logging.structured.format.console=ecs")) {
      send("PUT", "/commands/x", "\"a\"", "X-Request-Id", "r-7");

      JsonNode line = JsonMapper.shared().readTree(linesAfter(output, "\"person-ada\"").getFirst());
      assertThat(line.path("message").asString()).isEqualTo("request");
      assertThat(line.path("person").asString()).isEqualTo("person-ada");
      assertThat(line.path("request").asString()).isEqualTo("r-7");
      assertThat(line.path("status").asInt()).isEqualTo(200);
      assertThat(line.path("route").asString()).isEqualTo("/commands/{name}");
      assertThat(app.isRunning()).isTrue();
    }
  }

  @Test
  void aRequestKeepsItsNameOnlyIfItIsHarmless() {
    try (ConfigurableApplicationContext app = start()) {
      assertThat(send("GET", "/me", null, "X-Request-Id", "r-2").headers().firstValue("X-Request-Id")).contains("r-2");
      assertThat(send("GET", "/me", null, "X-Request-Id", "status=200 person=x").headers().firstValue("X-Request-Id").orElseThrow())
          .matches("[0-9a-f-]{36}");
      assertThat(app.isRunning()).isTrue();
    }
  }

  /** A line is written when the answer has left already. */
  private static List<String> linesAfter(CapturedOutput output, String wanted) {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).until(
        () -> output.getAll().lines().filter(line -> line.contains(wanted)).toList(), lines -> !lines.isEmpty());
  }

  private ConfigurableApplicationContext start(String... more) {
    Path publicKey = directory.resolve("public.pem");
    signer = TokenSigner.open(directory.resolve("private.pem"), publicKey);
    String[] all = Stream.concat(Stream.of("--server.port=0", "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKey),
        Stream.of(more)).toArray(String[]::new);
    ConfigurableApplicationContext app = ServiceStart.run(TryoutApp.class, "tryout", all);
    base = "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port");
    return app;
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + signer.sign(Tryout.PERSON, Instant.now(), Duration.ofMinutes(1)));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

package org.alliancetracker.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alliancetracker.kit.http.TryoutApp;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.ServiceStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class MetricsAreNotForStrangersTest {

  private static final String SECRET = "a-scraper-s-secret-of-some-length";

  @TempDir private static Path directory;
  private static Path secretFile;
  private static TokenSigner signer;
  private static ConfigurableApplicationContext app;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    secretFile = directory.resolve("metrics-token");
    Path publicKey = directory.resolve("public.pem");
    signer = TokenSigner.open(directory.resolve("private.pem"), publicKey);
    app = ServiceStart.run(TryoutApp.class, "tryout", "--server.port=0", "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKey,
        "--ALLIANCE_METRICS_TOKEN_FILE=" + secretFile);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void theSecretIsThere() throws IOException {
    Files.writeString(secretFile, SECRET + "\n");
  }

  @Test
  void theSecretOpensTheMetricsAndNothingElse() throws Exception {
    HttpResponse<String> metrics = get("/metrics", "Bearer " + SECRET);

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain;version=0.0.4");
    assertThat(metrics.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(metrics.body()).contains("jvm_memory_used_bytes");
    assertThat(get("/me", "Bearer " + SECRET).statusCode()).isEqualTo(401);
    assertThat(get("/operations/status", "Bearer " + SECRET).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Bearer " + SECRET + "x", "bearer" + SECRET, "Basic " + SECRET,
      "Bearer  " + SECRET})
  void aStrangerIsAskedWhoHeIs(String credential) throws Exception {
    HttpResponse<String> answer = get("/metrics", credential);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("jvm_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/actuator", "/actuator/prometheus", "/prometheus", "/metrics/jvm.memory.used", "/info", "/env", "/beans",
      "/loggers", "/mappings", "/configprops", "/heapdump", "/threaddump", "/shutdown"})
  void nothingElseOfActuatorIsThereForAnybody(String address) throws Exception {
    assertThat(get(address, token(ActingPerson.ADMINISTRATOR)).statusCode()).isEqualTo(404);
    assertThat(get(address, "Bearer " + SECRET).statusCode()).isEqualTo(401);
    assertThat(get(address, "").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "application/openmetrics-text;version=1.0.0;q=0.8,text/plain;version=0.0.4;q=0.5,*/*;q=0.1 | 200", "text/plain | 200",
      "`,,,` | 200", "`` | 200", "` ` | 200", "`text/plain,,` | 400", "application/json | 406"})
  void aScraperSaysWhichFormItReads(String accept, int status) throws Exception {
    HttpResponse<String> answer = client.send(request("/metrics", "Bearer " + SECRET).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(status == 200 ? "jvm_memory_used_bytes" : "urn:alliance-tracker:");
  }

  @Test
  void administratorsMayLookAndOthersNot() throws Exception {
    assertThat(get("/metrics", token(ActingPerson.ADMINISTRATOR)).statusCode()).isEqualTo(200);
    assertThat(get("/metrics", token(ActingPerson.PARTNERSHIP_MANAGER)).statusCode()).isEqualTo(403);
  }

  @Test
  void withoutTheFileOrWithAShortSecretNobodyGetsInByIt() throws Exception {
    Files.delete(secretFile);
    assertThat(get("/metrics", "Bearer " + SECRET).statusCode()).isEqualTo(401);

    Files.writeString(secretFile, "short");
    assertThat(get("/metrics", "Bearer short").statusCode()).isEqualTo(401);

    Files.writeString(secretFile, "");
    assertThat(get("/metrics", "Bearer ").statusCode()).isEqualTo(401);
  }

  @Test
  void aChangedSecretCountsAtOnce() throws Exception {
    Files.writeString(secretFile, "another-secret-of-the-scraper");

    assertThat(get("/metrics", "Bearer " + SECRET).statusCode()).isEqualTo(401);
    assertThat(get("/metrics", "Bearer another-secret-of-the-scraper").statusCode()).isEqualTo(200);
  }

  private static String token(String role) {
    return "Bearer " + signer.sign(new ActingPerson("someone", Set.of(role), "en"), Instant.now(), Duration.ofMinutes(1));
  }

  private HttpResponse<String> get(String path, String credential) throws IOException, InterruptedException {
    return client.send(request(path, credential).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path, String credential) {
    HttpRequest.Builder request = HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + path));
    if (!credential.isEmpty()) {
      request.header("Authorization", credential);
    }
    return request;
  }
}

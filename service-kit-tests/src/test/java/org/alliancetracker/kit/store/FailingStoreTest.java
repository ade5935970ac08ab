package org.alliancetracker.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.kit.store.StoreDoor.Mood;
import org.alliancetracker.localstore.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A service whose store fails in several ways: what its callers are told, and what the store is spared. */
class FailingStoreTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String CLOSED = "alliance_breaker{peer=\"store\"} 0.0";
  private static final String OPEN = "alliance_breaker{peer=\"store\"} 2.0";
  private static final int WINDOW = 10;

  @TempDir private static Path directory;
  private static EmbeddedStore store;
  private static StoreDoor door;
  private static TokenSigner signer;
  private static ConfigurableApplicationContext app;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    door = new StoreDoor(store.port());
    Path publicKey = directory.resolve("public.pem");
    signer = TokenSigner.open(directory.resolve("private.pem"), publicKey);
    app = ServiceStart.run(NotesApp.class, "notes", "--server.port=0", "--ALLIANCE_STORE_URI=" + door.uri(),
        "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKey);
  }

  @AfterAll
  static void stop() {
    app.close();
    door.close();
    store.close();
  }

  @BeforeEach
  void onAGoodDay() {
    door.now(Mood.PASSES);
    for (int i = 0; i < WINDOW; i++) {
      await().atMost(LONG).until(() -> keep().statusCode() == 200);
    }
  }

  @Test
  void aStoreThatFailsAgainAndAgainIsNotAskedUntilItIsBack() {
    door.now(Mood.DROPS);
    untilItIsOpen();

    await("told without asking the store").atMost(LONG).until(() -> {
      int before = door.asked();
      for (int i = 0; i < WINDOW; i++) {
        assertUnavailable(keep());
        assertUnavailable(get("/notes/1"));
      }
      return door.asked() == before;
    });

    door.now(Mood.PASSES);
    await("accepted again").atMost(LONG).until(() -> keep().statusCode() == 200);
    assertThat(metrics()).contains(CLOSED);
    assertThat(IntStream.range(0, 20).map(i -> keep().statusCode())).containsOnly(200);
  }

  @Test
  void whatNeedsNoStoreIsAnsweredMeanwhile() {
    door.now(Mood.DROPS);
    untilItIsOpen();

    assertThat(get("/now").statusCode()).isEqualTo(200);
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/operations/status").body()).contains("alliance.breaker");
    assertThat(keep("{\"text\": 7, \"more\": 1}").statusCode()).isEqualTo(400);
  }

  @Test
  void aRefusalEndsTheTroubleAsWellAsASuccess() {
    door.now(Mood.DROPS);
    untilItIsOpen();
    door.now(Mood.PASSES);

    await().atMost(LONG).until(() -> get("/notes/none").statusCode() == 404);

    assertThat(metrics()).contains(CLOSED);
  }

  @Test
  void aFewFailuresOrSlowAnswersAreNoReason() {
    for (int i = 0; i < 4; i++) {
      door.now(Mood.DROPS);
      assertUnavailable(keep());
      door.now(Mood.PASSES);
    }
    assertThat(metrics()).contains(CLOSED);

    door.now(Mood.DAWDLES);
    assertThat(together(WINDOW)).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    assertThat(metrics()).contains(CLOSED);
  }

  @Test
  void aStoreThatHangsIsLeftAloneToo() {
    door.now(Mood.HANGS);

    assertThat(together(WINDOW)).allSatisfy(FailingStoreTest::assertUnavailable);
    assertThat(metrics()).contains(OPEN);

    door.now(Mood.PASSES);
    await("accepted again").atMost(LONG).until(() -> keep().statusCode() == 200);
    assertThat(metrics()).contains(CLOSED);
  }

  private void untilItIsOpen() {
    await("open").atMost(LONG).until(() -> {
      assertUnavailable(keep());
      return metrics().contains(OPEN);
    });
  }

  private static void assertUnavailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"code\":\"store-unavailable\"", "Idempotency-Key");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(2L, 6L);
  }

  private List<HttpResponse<String>> together(int clients) {
    List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, clients)
        .mapToObj(i -> client.sendAsync(keeping("{\"text\": \"a note\"}"), BodyHandlers.ofString())).toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private HttpResponse<String> keep() {
    return keep("{\"text\": \"a note\"}");
  }

  private HttpResponse<String> keep(String body) {
    return send(keeping(body));
  }

  private static HttpRequest keeping(String body) {
    return to("/notes").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
  }

  private String metrics() {
    return get("/metrics").body();
  }

  private HttpResponse<String> get(String path) {
    return send(to(path).build());
  }

  private static HttpRequest.Builder to(String path) {
    String token = signer.sign(new ActingPerson("ada", Set.of(ActingPerson.ADMINISTRATOR), "en"), Instant.now(), Duration.ofMinutes(1));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + path))
        .timeout(LONG).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

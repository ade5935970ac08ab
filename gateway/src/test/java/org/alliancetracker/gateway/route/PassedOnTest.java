package org.alliancetracker.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.kit.http.BodyBudget;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

/** What the gateway passes on goes through it piece by piece, both ways. */
class PassedOnTest {

  private static final int LONG = 900_000;
  private static final int VERY_LONG = 20_000_000;

  private final RunningGateway gateway = RunningGateway.shared();

  @Test
  void aLongBodyArrivesUnchangedAnnouncedOrInChunks() {
    String body = "\"" + "0123456789".repeat(LONG / 10) + "\"";

    assertThat(post(BodyPublishers.ofString(body)).status()).isEqualTo(200);
    assertThat(gateway.partnership.last().body()).isEqualTo(body);
    assertThat(gateway.partnership.last().header("Content-Length")).isEqualTo(String.valueOf(body.length()));

    assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)))).status())
        .isEqualTo(200);
    assertThat(gateway.partnership.last().body()).isEqualTo(body);
  }

  @Test
  void aBodyInChunksThatGrowsTooLargeIsRefusedInWordsAndBreaksOffForTheService() {
    byte[] body = new byte[1_200_000];
    Arrays.fill(body, (byte) ' ');

    Reply answer = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body-too-large");
    assertThat(gateway.partnership.received()).as("it never had a whole request").isEmpty();
    assertThat(post(BodyPublishers.ofString("{}")).status()).as("no fault of the service").isEqualTo(200);
  }

  @Test
  void anAnswerLongerThanAnyThatIsHeldArrivesUnchanged() throws Exception {
    gateway.partnership.answers(exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, VERY_LONG);
      byte[] piece = new byte[100_000];
      for (int sent = 0; sent < VERY_LONG; sent += piece.length) {
        Arrays.fill(piece, (byte) ('a' + sent / piece.length % 26));
        exchange.getResponseBody().write(piece);
      }
      exchange.close();
    });

    Reply answer = gateway.send(gateway.as("manager", "/api/alliances"));

    assertThat(answer.headers().firstValue("Content-Length").orElse("")).isEqualTo(String.valueOf(VERY_LONG));
    assertThat(answer.body()).hasSize(VERY_LONG);
    for (int at = 0; at < VERY_LONG; at += 100_000) {
      assertThat(answer.body().charAt(at)).isEqualTo((char) ('a' + at / 100_000 % 26));
    }
  }

  @Test
  void theBeginningOfALongAnswerIsThereBeforeItsEndIsMade() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    gateway.partnership.answers(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(new byte[100_000]);
      exchange.getResponseBody().flush();
      awaitQuietly(goOn);
      exchange.getResponseBody().write(new byte[100_000]);
      exchange.close();
    });

    try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
      InputStream answer = client.send(gateway.as("manager", "/api/alliances").build(),
          java.net.http.HttpResponse.BodyHandlers.ofInputStream()).body();
      assertThat(answer.readNBytes(50_000)).hasSize(50_000);
      goOn.countDown();
      assertThat(answer.readAllBytes()).hasSize(150_000);
    }
  }

  @Test
  void anAnswerThatBreaksOffNeverLooksWhole() {
    gateway.partnership.answers(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(new byte[200_000]);
      exchange.getResponseBody().flush();
      throw new IOException("killed");
    });

    assertThatThrownBy(() -> gateway.send(gateway.as("manager", "/api/alliances"))).hasRootCauseInstanceOf(IOException.class);
    assertThat(gateway.partnership.received()).as("what was begun is not asked for again").hasSize(1);
  }

  @Test
  void aShortAnswerThatBreaksOffIsAProblemAndIsAskedForAgain() {
    gateway.partnership.answers(exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write(new byte[10]);
      exchange.getResponseBody().flush();
      throw new IOException("killed");
    });

    Reply answer = gateway.send(gateway.as("manager", "/api/alliances"));

    assertThat(answer.status()).isIn(503, 504);
    assertThat(answer.code()).isIn("service-unavailable", "service-timeout");
  }

  @Test
  void aCommandThatWaitsForNewsIsSentAgainWithItsBody() {
    java.util.concurrent.atomic.AtomicInteger calls = new java.util.concurrent.atomic.AtomicInteger();
    gateway.evaluation.answers(exchange -> {
      boolean heard = calls.incrementAndGet() > 2;
      StandInService.send(exchange, heard ? 200 : 503, heard ? "application/json" : "application/problem+json",
          heard ? "{}" : "{\"status\":503,\"code\":\"behind\"}");
    });

    assertThat(gateway.send(gateway.as("manager", "/api/evaluations/e-1/close").header("Content-Type", "application/json")
        .header("Alliance-Version", "a-1:7").POST(BodyPublishers.ofString("{\"n\":1}"))).status()).isEqualTo(200);

    assertThat(gateway.evaluation.received()).hasSize(3).allSatisfy(call -> assertThat(call.body()).isEqualTo("{\"n\":1}"));
  }

  @Test
  void whatWasCountedIsGivenBack() {
    BodyBudget budget = gateway.bean(BodyBudget.class);
    post(BodyPublishers.ofString("{\"a\":\"" + "x".repeat(100_000) + "\"}"));
    gateway.send(gateway.as("manager", "/api/alliances"));
    // the last answer may still be counted here: then there is more afterwards
    long free = budget.free();
    gateway.partnership.reset();

    aBodyInChunksThatGrowsTooLargeIsRefusedInWordsAndBreaksOffForTheService();
    gateway.partnership.reset();
    anAnswerThatBreaksOffNeverLooksWhole();

    org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(20)).until(() -> budget.free() >= free);
  }

  private Reply post(java.net.http.HttpRequest.BodyPublisher body) {
    return gateway.send(gateway.as("manager", "/api/alliances").header("Content-Type", "application/json").POST(body));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

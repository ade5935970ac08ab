package org.alliancetracker.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.kit.http.BodyBudget;
import org.alliancetracker.kit.trace.Traces;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamTroubleTest {

  private static final Limits LIMITS = new Limits(Duration.ofMillis(500), Duration.ofSeconds(5), 5, 2, Duration.ofSeconds(1));
  private static final long ROOM = 16 * 1024 * 1024;
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(2)).build();

  private final StandInService service = new StandInService();
  private final Upstream upstream =
      new Upstream(Service.EVALUATION, LIMITS, new ServiceLine(URI.create(service.url()), CLIENT, Traces.passedOn()));

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aServiceThatIsDownIsToldAsSuch() {
    service.goesDown();

    UpstreamAnswer answer = ask(upstream, get());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(text(answer)).contains("\"code\":\"service-unavailable\"", "\"service\":\"evaluation\"");
    assertThat(answer.headers().get("retry-after")).singleElement().satisfies(s -> assertThat(Integer.parseInt(s)).isBetween(1, 5));
  }

  @Test
  void aServiceThatHangsIsGivenUpInTime() {
    service.hangs();

    UpstreamAnswer answer = ask(upstream, get());

    assertThat(answer.status()).isEqualTo(504);
    assertThat(text(answer)).contains("\"code\":\"service-timeout\"");
    assertThat(service.received()).as("a hanging service is not asked twice").hasSize(1);
  }

  @Test
  void aServiceThatHangsInTheMiddleOfItsAnswerIsGivenUpToo() {
    service.answers(exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
    });

    assertThat(ask(upstream, get()).status()).isEqualTo(504);
  }

  @Test
  void onlyWhatChangesNothingIsAskedTwice() {
    AtomicInteger calls = new AtomicInteger();
    service.answers(exchange -> {
      if (calls.incrementAndGet() % 2 == 1) {
        exchange.close();
      } else {
        StandInService.send(exchange, 200, "application/json", "{}");
      }
    });

    assertThat(ask(upstream, get()).status()).isEqualTo(200);
    assertThat(service.received()).hasSize(2);

    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      calls.set(0);
      service.received().clear();
      assertThat(ask(upstream, request(method)).status()).as(method).isEqualTo(503);
      assertThat(service.received()).as(method).hasSize(1);
    }
  }

  @Test
  void anAnswerIsAnAnswerAndNeverAskedForAgain() {
    for (int status : new int[] {500, 502, 503, 504}) {
      service.received().clear();
      service.answers(status, "{\"code\":\"x\"}");

      assertThat(ask(upstream, get()).status()).isEqualTo(status);
      assertThat(service.received()).hasSize(1);
    }
  }

  @Test
  void aBrokenServiceIsLeftAloneThenProbedThenTrustedAgain() {
    service.dropsConnections();
    IntStream.range(0, 12).forEach(i -> ask(upstream, request("POST")));
    int asked = service.received().size();

    UpstreamAnswer whileOpen = ask(upstream, get());

    assertThat(text(whileOpen)).contains("service-unavailable");
    assertThat(service.received()).as("nothing reaches it while the breaker is open").hasSize(asked);

    service.answers(200, "{}");
    await().atMost(Duration.ofSeconds(10)).until(() -> ask(upstream, request("POST")).status() == 200);
    assertThat(IntStream.range(0, 20).map(i -> ask(upstream, get()).status())).containsOnly(200);
  }

  @Test
  void aProbeThatFailsKeepsTheServiceAlone() {
    service.dropsConnections();
    IntStream.range(0, 12).forEach(i -> ask(upstream, request("POST")));
    int asked = service.received().size();

    await().atMost(Duration.ofSeconds(10)).until(() -> {
      ask(upstream, request("POST"));
      return service.received().size() >= asked + 2;
    });
    int probed = service.received().size();
    ask(upstream, request("POST"));

    assertThat(service.received()).as("two probes, then open again").hasSize(probed);
  }

  @Test
  void moreCallsThanPlacesAreRefusedWhileTheOthersGoOn() {
    CountDownLatch goOn = new CountDownLatch(1);
    service.answers(exchange -> {
      awaitQuietly(goOn);
      StandInService.send(exchange, 200, "application/json", "{}");
    });
    Upstream patient = new Upstream(Service.EVALUATION,
        new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), 5, 2, Duration.ofSeconds(1)),
        new ServiceLine(URI.create(service.url()), CLIENT, Traces.passedOn()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<UpstreamAnswer>> calls = IntStream.range(0, 20)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(patient, request("POST")), threads)).toList();

      await().atMost(Duration.ofSeconds(30)).until(() -> calls.stream().filter(CompletableFuture::isDone).count() == 15);
      assertThat(calls.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
          .allSatisfy(answer -> assertThat(text(answer)).contains("service-busy"));
      goOn.countDown();

      assertThat(calls.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 200)).hasSize(5);
    }
    assertThat(service.received()).hasSize(5);
  }

  @Test
  void aServiceThatHasNotHeardYetIsAskedUntilItHas() {
    AtomicInteger calls = new AtomicInteger();
    service.answers(exchange -> {
      boolean heard = calls.incrementAndGet() > 3;
      StandInService.send(exchange, heard ? 200 : 503, heard ? "application/json" : "application/problem+json",
          heard ? "{\"version\":7}" : "{\"status\":503,\"code\":\"behind\"}");
    });

    UpstreamAnswer answer = ask(upstream, new UpstreamRequest("POST", "/api/alliances/a-1/evaluations", Language.EN,
        Map.of("Alliance-Version", "a-1:7"), new byte[0]));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(service.received()).hasSize(4);
  }

  @Test
  void whoAsksForNoVersionIsToldAtOnceThatTheServiceIsBehind() {
    service.answers(503, "{\"status\":503,\"code\":\"behind\"}");

    assertThat(ask(upstream, get()).isBehind()).isTrue();
    assertThat(service.received()).hasSize(1);
  }

  /** What is behind is said by the code of the answer, however it is written, and not by words somewhere in it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{ \"status\" : 503, \"code\" : \"behind\" }|true",
      "{\"code\":\"busy\",\"last\":{\"code\":\"behind\"}}|false", "\"code\":\"behind\"|false"})
  void onlyTheCodeOfTheAnswerSaysThatAServiceIsBehind(String body, boolean behind) {
    service.answers(503, body);

    assertThat(ask(upstream, get()).isBehind()).isEqualTo(behind);
  }

  @Test
  void aServiceThatStaysBehindIsNotWaitedForForEver() {
    service.answers(503, "{\"status\":503,\"code\":\"behind\"}");

    UpstreamAnswer answer = ask(upstream, new UpstreamRequest("GET", "/x", Language.EN, Map.of("Alliance-Version", "a-1:7"), new byte[0]));

    assertThat(answer.isBehind()).isTrue();
    assertThat(service.received()).hasSizeBetween(5, 60);
  }

  @Test
  void whoWaitsForNewsTakesNoPlaceFromOthersAndNotManyWait() throws Exception {
    CountDownLatch looked = new CountDownLatch(3);
    service.answers(exchange -> {
      boolean waits = exchange.getRequestURI().getPath().equals("/waits");
      if (waits) {
        looked.countDown();
      }
      StandInService.send(exchange, waits ? 503 : 200, "application/json", waits ? "{\"status\":503,\"code\":\"behind\"}" : "{}");
    });
    Upstream onePlace = new Upstream(Service.EVALUATION,
        new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1, 1, Duration.ofSeconds(1)),
        new ServiceLine(URI.create(service.url()), CLIENT, Traces.passedOn()));
    UpstreamRequest waiting = new UpstreamRequest("GET", "/waits", Language.EN, Map.of("Alliance-Version", "a-1:7"), new byte[0]);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<UpstreamAnswer> first = CompletableFuture.supplyAsync(() -> ask(onePlace, waiting), threads);
      looked.await();

      assertThat(IntStream.range(0, 5).map(i -> ask(onePlace, get()).status())).as("the one place is free between looks").containsOnly(200);
      int before = (int) service.received().stream().filter(call -> call.uri().equals("/waits")).count();
      assertThat(ask(onePlace, waiting).isBehind()).as("one more is not waited for").isTrue();
      assertThat(first).as("and the first still waits").isNotDone();
      assertThat(before).isGreaterThanOrEqualTo(3);
      assertThat(first.get().isBehind()).isTrue();
    }
  }

  @Test
  void anAnswerThatIsHeldHasAnEnd() {
    service.answers(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] piece = new byte[64 * 1024];
      for (int sent = 0; sent <= Upstream.HELD_BYTES; sent += piece.length) {
        exchange.getResponseBody().write(piece);
      }
      exchange.close();
    });

    assertThat(text(ask(upstream, get()))).contains("\"code\":\"answer-too-long\"");
  }

  private static UpstreamAnswer ask(Upstream upstream, UpstreamRequest request) {
    try (BodyBudget.Share share = new BodyBudget(ROOM, Duration.ofSeconds(1)).share(false)) {
      return upstream.send(request, share);
    }
  }

  private static UpstreamRequest get() {
    return request("GET");
  }

  private static UpstreamRequest request(String method) {
    return new UpstreamRequest(method, "/api/evaluations/e-1", Language.EN, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static String text(UpstreamAnswer answer) {
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

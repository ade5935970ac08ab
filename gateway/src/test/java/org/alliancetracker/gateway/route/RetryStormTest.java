package org.alliancetracker.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

/** A thousand clients wait for the end of an outage, and then all come at the same moment. */
class RetryStormTest {

  private static final int CLIENTS = 1_000;
  private static final int AT_ONCE = 40;
  /** Clients of the test wait a tenth of what they are told. */
  private static final long NANOS_PER_SECOND_TOLD = TimeUnit.MILLISECONDS.toNanos(100);

  /** Far more than any client needs, so that a gateway that never lets them in is seen. */
  private static final int MOST_TRIES = 200;

  private final AtomicInteger working = new AtomicInteger();
  private final AtomicInteger mostWorking = new AtomicInteger();
  private final Map<String, Integer> arrivals = new ConcurrentHashMap<>();

  @Test
  void theServiceGetsNoMoreThanItCanDoAtOnceAndEveryCommandOnce() throws Exception {
    try (RunningGateway gateway = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD,
        "--alliance.upstream.calls-at-once=" + AT_ONCE, "--alliance.upstream.open-for=1s")) {
      String token = gateway.token("manager");
      gateway.partnership.answers(this::work);

      gateway.partnership.goesDown();
      List<Reply> refused = all(client -> command(gateway, token, client));
      assertThat(refused).allSatisfy(answer -> {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isIn("service-unavailable", "service-busy");
      });
      assertThat(refused.stream().map(RetryStormTest::secondsTold).distinct().count())
          .as("sent back over several seconds, not in one").isGreaterThan(3);

      gateway.partnership.comesBack();
      List<Reply> served = all(client -> untilServed(gateway, token, client));

      assertThat(served).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
      assertThat(mostWorking.get()).as("commands in the service at once").isBetween(1, AT_ONCE);
      assertThat(arrivals).hasSize(CLIENTS);
      assertThat(arrivals.values()).as("the gateway sends no command twice").containsOnly(1);
    }
  }

  private void work(HttpExchange exchange) throws IOException {
    mostWorking.accumulateAndGet(working.incrementAndGet(), Math::max);
    arrivals.merge(exchange.getRequestHeaders().getFirst("Idempotency-Key"), 1, Integer::sum);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    working.decrementAndGet();
    StandInService.send(exchange, 200, "application/json", "{}");
  }

  private static Reply untilServed(RunningGateway gateway, String token, int client) {
    Reply answer = command(gateway, token, client);
    for (int tries = 1; answer.status() == 503 && tries < MOST_TRIES; tries++) {
      LockSupport.parkNanos(secondsTold(answer) * NANOS_PER_SECOND_TOLD);
      answer = command(gateway, token, client);
    }
    return answer;
  }

  private static Reply command(RunningGateway gateway, String token, int client) {
    return gateway.send(gateway.to("/api/alliances").header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json").header("Idempotency-Key", "client-" + client)
        .POST(BodyPublishers.ofString("{\"name\":\"a\"}")));
  }

  private static long secondsTold(Reply answer) {
    return Long.parseLong(answer.header("Retry-After"));
  }

  private static List<Reply> all(Function<Integer, Reply> request) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> clients = IntStream.range(0, CLIENTS).mapToObj(client -> threads.submit(() -> {
        release.await();
        return request.apply(client);
      })).toList();
      release.countDown();
      List<Reply> answers = new ArrayList<>();
      for (Future<Reply> each : clients) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}

package org.alliancetracker.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService.Received;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.kit.http.BodyBudget;
import org.alliancetracker.kit.identity.ActingPerson;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private static final ActingPerson ADA = new ActingPerson("person-ada", Set.of(), "fr");
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final RunningGateway gateway = RunningGateway.shared();
  private final SideBySide sideBySide = gateway.bean(SideBySide.class);
  private final BodyBudget budget = gateway.bean(BodyBudget.class);

  @Test
  void aPageAsksAtOnceInTheNameOfItsRequestAndGivesAllBack() {
    Upstream answers = new Upstream().alliance("a-1", Upstream.approved("alliance"), Upstream.approved("history"));
    CyclicBarrier both = new CyclicBarrier(2);
    gateway.partnership.answers(exchange -> {
      if (exchange.getRequestURI().getPath().startsWith("/api/alliances/a-1")) {
        meet(both);
      }
      answers.handle(exchange);
    });
    long free = budget.free();

    assertThat(gateway.send(gateway.as("manager", "/alliances/a-1").header("Accept", "text/html").header("traceparent", TRACE)
        .header("X-Request-Id", "one-page").header("Accept-Language", "fr")).status()).isEqualTo(200);

    List<Received> asked = gateway.partnership.received();
    assertThat(asked).hasSize(3).allSatisfy(each -> {
      assertThat(each.header("X-Request-Id")).isEqualTo("one-page");
      assertThat(each.header("traceparent")).isEqualTo(TRACE);
    });
    assertThat(asked.stream().map(each -> each.header("Accept-Language")).distinct()).hasSize(1);
    await().until(() -> budget.free() >= free);
  }

  @Test
  void whatIsGivenUpHoldsNothingHoweverLateItsAnswer() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch givenUp = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    long free = budget.free();
    ServiceCalls calls = gateway.bean(ServiceCalls.class);

    Asked<Reply> asked = sideBySide.ask(() -> {
      begun.countDown();
      boolean hasWaited = uninterrupted(givenUp);
      Reply reply = calls.get(Service.PARTNERSHIP, ADA, "/api/alliances");
      done.countDown();
      return hasWaited ? reply : null;
    });
    assertThat(uninterrupted(begun)).isTrue();
    asked.close();
    givenUp.countDown();

    await().until(() -> done.getCount() == 0);
    await().until(() -> budget.free() >= free);
  }

  @Test
  void whatFailsBesideFailsAsIfItWereAskedHere() {
    IllegalArgumentException fault = new IllegalArgumentException("theirs");
    try (Asked<String> asked = sideBySide.ask(() -> {
      throw fault;
    })) {
      assertThatThrownBy(asked::answer).isSameAs(fault);
    }
  }

  private static boolean uninterrupted(CountDownLatch latch) {
    while (true) {
      try {
        return latch.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException givenUp) {
        // the call goes on as one would that is just being answered
      }
    }
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(500, TimeUnit.MILLISECONDS);
    } catch (BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException("asked one after the other", alone);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.alliancetracker.notification.outbound.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The points at which a sender may be killed or overtaken, and the ways in which a server fails, on the real store. */
class OnlyOneSendsTest {

  private final Program program = Program.get();
  private final Deliveries deliveries = program.bean(Deliveries.class);
  private final RestingPost post = new RestingPost(program);

  @AfterEach
  void asUsual() {
    post.asUsual();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private DeliveryState state(String id) {
    return deliveries.find(id).orElseThrow().state();
  }

  @Test
  void whatADeadProcessHadClaimedIsSentOnce() {
    Town town = Town.founded();
    String id = post.planned(town);
    Delivery planned = deliveries.find(id).orElseThrow();
    assertThat(deliveries.step(planned, planned.claim("dead/1", now().minusSeconds(3600)).orElseThrow())).isTrue();

    post.goes();

    await().until(() -> state(id) == DeliveryState.CONFIRMED);
    assertThat(Town.mailsTo(town.chair)).hasSize(1);
  }

  @Test
  void whatADeadProcessHadHandedOverIsUnknownAndNotSentAgainUntilAnOperatorSaysSo() {
    // given
    Town town = Town.founded();
    String id = post.planned(town);
    Delivery planned = deliveries.find(id).orElseThrow();
    Delivery claimed = planned.claim("dead/1", now()).orElseThrow();
    assertThat(deliveries.step(planned, claimed)).isTrue();
    assertThat(deliveries.step(claimed, claimed.handOver("dead/1", now()).orElseThrow())).isTrue();

    // when
    post.goes();

    // then
    await().until(() -> state(id) == DeliveryState.UNKNOWN);
    town.awaitStates(town.member, "confirmed");
    assertThat(Town.mailsTo(town.chair)).isEmpty();

    // and only an administrator may order it again
    assertThat(program.as(town.chair).post("/api/deliveries/" + id + "/resend").status()).isEqualTo(403);
    assertThat(program.as("somebody").post("/api/deliveries/" + id + "/resend").status()).isEqualTo(404);
    Reply again = program.administrator().post("/api/deliveries/" + id + "/resend");
    assertThat(again.status()).isEqualTo(200);
    await().until(() -> state(id) == DeliveryState.CONFIRMED);
    assertThat(Town.mailsTo(town.chair)).hasSize(1);
    assertThat(program.administrator().post("/api/deliveries/" + id + "/resend").code()).isEqualTo("not-resendable");
  }

  @Test
  void whoIsOvertakenBeforeTheLastDotHangsUp() {
    // given a second process that takes the claim over while the first has the server's ear
    Town town = Town.founded();
    String id = post.planned(town);
    program.mail().onData(() -> deliveries.find(id).filter(d -> d.state() == DeliveryState.CLAIMED)
        .filter(d -> !d.token().equals("thief/1"))
        .ifPresent(d -> deliveries.step(d, d.claim("thief/1", now().plusSeconds(60)).orElseThrow())));

    // when
    post.goes();

    // then the first one's mail never ends with a dot, and others go on
    town.awaitStates(town.member, "confirmed");
    await().until(() -> Optional.of("thief/1").equals(deliveries.find(id).map(Delivery::token)));
    assertThat(Town.mailsTo(town.chair)).isEmpty();
    assertThat(state(id)).isEqualTo(DeliveryState.CLAIMED);
  }

  @Test
  void anEntryLeftOverByACrashIsClearedAndSendsNothing() {
    Town town = Town.founded();
    String id = post.planned(town);
    post.goes();
    await().until(() -> state(id) == DeliveryState.CONFIRMED);
    post.rests();
    Delivery finished = deliveries.find(id).orElseThrow();

    // given the open entry is there again, as after a crash before it was removed, and an effect that runs again
    deliveries.add(finished.startingAs(DeliveryState.PLANNED, null), null);
    post.goes();

    await().until(() -> {
      Map<String, Boolean> open = new java.util.HashMap<>();
      deliveries.forEachOpen(entry -> open.put(entry.id(), true));
      return !open.containsKey(id);
    });
    assertThat(Town.mailsTo(town.chair)).hasSize(1);
    assertThat(state(id)).isEqualTo(DeliveryState.CONFIRMED);
  }

  @Test
  void aCutAfterTheLastDotIsUnknownAndTheMailArrivedOnce() {
    Town town = Town.founded();
    String id = post.planned(town);
    program.mail().at("DOT", org.alliancetracker.notification.mail.ScriptedServer.TAKE_AND_CUT);

    post.goes();

    await().until(() -> state(id) == DeliveryState.UNKNOWN);
    program.mail().behaves();
    await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> Town.mailsTo(town.chair).size() == 1);
    assertThat(deliveries.find(id).orElseThrow().reason()).isNotBlank();
  }

  @Test
  void aRefusalIsFinalAndSaysWhyWithoutTheAddress() {
    Town town = Town.founded();
    String id = post.planned(town);
    program.mail().at("RCPT", "550 5.1.1 <" + town.chair + "@example.org> unknown");

    post.goes();

    await().until(() -> state(id) == DeliveryState.REFUSED);
    assertThat(deliveries.find(id).orElseThrow().reason()).contains("550").doesNotContain("example.org");
  }

  @Test
  void laterIsScheduledWithItsReason() {
    Town town = Town.founded();
    String id = post.planned(town);
    program.mail().at("RCPT", "451 greylisted");

    post.goes();

    await().until(() -> state(id) == DeliveryState.RETRY);
    Delivery later = deliveries.find(id).orElseThrow();
    assertThat(Duration.between(later.stepAt(), later.due())).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(45));
    assertThat(later.reason()).contains("greylisted");
  }

  @Test
  void whileThereIsNoServerNothingIsLostAndTheBacklogShows() {
    Town town = Town.founded();
    String id = post.planned(town);
    program.mail().at("MAIL", "cut").at("GREETING", "cut");

    post.goes();
    await().untilAsserted(() -> {
      Reply backlog = program.administrator().get("/api/deliveries/backlog");
      assertThat(backlog.json().path("mailServerAnswers").asBoolean()).isFalse();
      assertThat(backlog.json().path("open").asInt()).isGreaterThanOrEqualTo(2);
      assertThat(backlog.json().path("oldest").asString()).isNotBlank();
    });
    assertThat(state(id)).isEqualTo(DeliveryState.PLANNED);

    program.mail().behaves();
    await().atMost(Duration.ofSeconds(20)).until(() -> state(id) == DeliveryState.CONFIRMED);
    town.awaitStates(town.member, "confirmed");
    assertThat(Town.mailsTo(town.chair)).hasSize(1);
    assertThat(program.as(town.manager).get("/api/deliveries/backlog").status()).isEqualTo(403);
  }
}

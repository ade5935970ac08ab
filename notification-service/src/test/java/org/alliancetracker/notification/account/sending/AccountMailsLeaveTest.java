package org.alliancetracker.notification.account.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancetracker.notification.outbound.courier.RestingPost;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountMailsLeaveTest {

  private final Program program = Program.get();
  private final RestingPost post = new RestingPost(program);
  private final Deliveries deliveries = program.bean(Deliveries.class);

  @AfterEach
  void asUsual() {
    post.asUsual();
  }

  @Test
  void aMailLeavesOnceHoweverOftenItIsAskedFor() {
    Asking asking = Asking.forAnHour();

    Reply first = asking.asked();
    Reply again = asking.asked();
    asking.awaitState("sent");
    Reply later = asking.asked();

    assertThat(first.json().path("state").asString()).isEqualTo("waiting");
    assertThat(List.of(first.status(), again.status(), later.status())).containsOnly(202);
    assertThat(later.json().path("state").asString()).isEqualTo("sent");
    assertThat(asking.mails()).singleElement().satisfies(mail -> assertThat(Town.readable(mail)).contains("Dear Ada,",
        "Maud invites you to take part in the alliance Emploi/Sud.", "Role: observer", "http://alliances.example/invitation/" + asking.secret));
  }

  @Test
  void nobodyStopsItByALink() {
    Asking asking = Asking.forAnHour().accepted().awaitState("sent");

    assertThat(asking.mails()).singleElement()
        .satisfies(mail -> assertThat(Town.readable(mail)).doesNotContain("List-Unsubscribe", "/unsubscribe/"));
  }

  @Test
  void theSameIdWithOtherContentIsRefusedAlsoWhenItHasLeft() {
    Asking asking = Asking.forAnHour().accepted();

    for (String state : List.of("waiting or sent", "sent")) {
      Reply other = program.gatewayItself().post("/internal/mails", asking.body("Eve"));
      assertThat(other.status()).as(state).isEqualTo(409);
      assertThat(other.code()).as(state).isEqualTo("mail-exists");
      asking.awaitState("sent");
    }
    assertThat(asking.mails()).hasSize(1);
  }

  @Test
  void itGoesBeforeWhatWaitsLongerAndIsNotHeld() {
    Town town = Town.founded();
    String notice = post.planned(town);
    await().until(() -> deliveries.find(notice).orElseThrow().due().isBefore(Instant.now()));
    Asking asking = Asking.forAnHour().accepted();
    List<Boolean> order = new CopyOnWriteArrayList<>();
    program.mail().onData(() -> order.add(isClaimed(Delivery.FIRST + asking.id)));

    post.goes();

    asking.awaitState("sent");
    await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.find(notice).orElseThrow().state() == DeliveryState.CONFIRMED);
    assertThat(order).hasSizeGreaterThan(1).startsWith(true);
  }

  private boolean isClaimed(String id) {
    return deliveries.find(id).orElseThrow().state() == DeliveryState.CLAIMED;
  }

  @Test
  void whatADeadProcessHadClaimedStillHasItsWordsAndIsSentOnce() {
    post.rests();
    Asking asking = Asking.forAnHour().accepted();
    Delivery planned = deliveries.find(Delivery.FIRST + asking.id).orElseThrow();
    assertThat(deliveries.step(planned, planned.claim("dead/1", Instant.now().minusSeconds(3600)).orElseThrow())).isTrue();

    post.goes();

    asking.awaitState("sent");
    assertThat(asking.mails()).hasSize(1);
  }

  @Test
  void whatMayHaveArrivedIsUnknownAndNotSentAgain() {
    program.mail().at("DOT", org.alliancetracker.notification.mail.ScriptedServer.TAKE_AND_CUT);
    Asking asking = Asking.forAnHour().accepted().awaitState("unknown");
    program.mail().behaves();

    assertThat(asking.asked().json().path("state").asString()).isEqualTo("unknown");
    await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> asking.mails().size() == 1);
  }

  @Test
  void whileThereIsNoServerItWaits() {
    program.mail().at("GREETING", "cut");
    Asking asking = Asking.forAnHour().accepted();
    await().until(() -> !program.administrator().get("/api/deliveries/backlog").json().path("mailServerAnswers").asBoolean());
    assertThat(asking.state()).isEqualTo("waiting");

    program.mail().behaves();

    asking.awaitState("sent");
    assertThat(asking.mails()).hasSize(1);
  }

  @Test
  void beyondItsLimitTheGatewayIsToldToComeBack() {
    post.rests();
    Reply last = null;
    for (int n = 0; n <= Program.MOST_ACCOUNT_MAILS && (last == null || last.status() == 202); n++) {
      last = Asking.forAnHour().asked();
    }

    assertThat(last.status()).isEqualTo(503);
    assertThat(last.code()).isEqualTo("busy");
    assertThat(last.header("Retry-After")).isNotBlank();
    post.goes();
    await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.accountCounts().open() == 0);
    Asking.forAnHour().accepted().awaitState("sent");
  }

  @Test
  void noPersonSeesItAndNoOperatorSendsItAgain() {
    program.mail().at("RCPT", "550 5.1.1 unknown");
    Asking asking = Asking.forAnHour().accepted().awaitState("failed");
    String address = "/api/deliveries/" + java.net.URLEncoder.encode(Delivery.FIRST + asking.id, java.nio.charset.StandardCharsets.UTF_8);

    assertThat(program.administrator().get("/api/deliveries?limit=200").body()).doesNotContain(asking.id, Delivery.ADDRESS);
    assertThat(program.administrator().get("/api/deliveries?limit=200&to=" + Delivery.ADDRESS.replace("@", "%40")).json().path("items"))
        .isEmpty();
    assertThat(program.administrator().get(address).status()).isEqualTo(404);
    assertThat(program.administrator().post(address + "/resend").status()).isEqualTo(404);
  }
}

package org.alliancetracker.notification.outbound.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.people.People;
import org.alliancetracker.notification.people.Person;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail to somebody without an address waits, and leaves when there is one; it does not fail, and does not wait for ever. */
class NoAddressIsAStateTest {

  private final Program program = Program.get();
  private final Deliveries deliveries = program.bean(Deliveries.class);
  private final RestingPost post = new RestingPost(program);
  private final Town town = Town.founded();
  private long revision = 1;

  @AfterEach
  void asUsual() {
    post.asUsual();
  }

  /** The register says another address of the chair, or none, and the service has heard it. */
  private void chairHas(String address) {
    program.topics().person(town.chair, ++revision, "Chris", address, "fr");
    await().until(() -> program.bean(People.class).find(town.chair).map(Person::email).equals(Optional.ofNullable(address)));
  }

  private String usual() {
    return town.chair + "@example.org";
  }

  private DeliveryState state(String id) {
    return deliveries.find(id).orElseThrow().state();
  }

  private void confirmedOnce(String id) {
    await().atMost(Duration.ofSeconds(30)).until(() -> state(id) == DeliveryState.CONFIRMED);
    assertThat(Town.mailsTo(town.chair)).hasSize(1);
  }

  @Test
  void aMailToAPersonWithoutAnAddressWaitsAndLeavesOnceThereIsOne() {
    chairHas(null);

    String id = post.told(town);
    town.awaitStates(town.member, "confirmed");
    assertThat(state(id)).isEqualTo(DeliveryState.AWAITING_ADDRESS);
    chairHas(usual());

    confirmedOnce(id);
  }

  @Test
  void anAddressTakenAwayBetweenPlanningAndSendingMayComeBack() {
    String id = post.planned(town);
    chairHas(null);

    post.goes();
    await().until(() -> state(id) == DeliveryState.AWAITING_ADDRESS);
    chairHas(usual());

    confirmedOnce(id);
  }

  @Test
  void anAddressTakenAwayWhileTheServerAlreadyHasTheMailGetsNoLastDot() {
    String id = post.planned(town);
    program.mail().onData(() -> {
      if (state(id) == DeliveryState.CLAIMED) {
        chairHas(null);
      }
    });

    post.goes();
    await().until(() -> state(id) == DeliveryState.AWAITING_ADDRESS);
    assertThat(Town.mailsTo(town.chair)).isEmpty();
    program.mail().behaves();
    chairHas(usual());

    confirmedOnce(id);
  }

  @Test
  void anAddressChangedWhileTheServerAlreadyHasTheMailGetsItAndTheFormerOneDoesNot() {
    String id = post.planned(town);
    String moved = "new-" + usual();
    program.mail().onData(() -> {
      if (state(id) == DeliveryState.CLAIMED && revision == 1) {
        chairHas(moved);
      }
    });

    post.goes();

    await().until(() -> state(id) == DeliveryState.CONFIRMED);
    assertThat(Town.mailsTo(town.chair)).as("to the former address").isEmpty();
    assertThat(program.mail().accepted()).filteredOn(mail -> mail.contains("<" + moved + ">")).hasSize(1);
  }

  @Test
  void anAddressTakenAwayBetweenTwoTriesIsWaitedForAndTheTriesBeginAnew() {
    // given a server that has said "later" for a day
    String id = post.planned(town);
    Instant then = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Delivery.PATIENCE).plusSeconds(60);
    Delivery planned = deliveries.find(id).orElseThrow();
    Delivery claimed = planned.claim("earlier/1", then).orElseThrow();
    assertThat(deliveries.step(planned, claimed)).isTrue();
    assertThat(deliveries.step(claimed, claimed.later("earlier/1", then, "451 later", 0).orElseThrow())).isTrue();
    chairHas(null);

    post.goes();
    await().until(() -> state(id) == DeliveryState.AWAITING_ADDRESS);
    assertThat(deliveries.find(id).orElseThrow().firstTried()).as("when the server was first asked").isNull();
    chairHas(usual());

    confirmedOnce(id);
  }

  @Test
  void whatWaitedTooLongEndsAndSaysWhy() {
    Town strangers = Town.ofStrangers();
    Instant due = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Delivery.WAITS_FOR_ADDRESS);
    String cause = strangers.alliance + ":1";
    String matter = "{\"kind\": \"milestone_reached\", \"allianceId\": \"" + strangers.alliance + "\", \"change\": {\"stream\": \""
        + strangers.alliance + "\", \"version\": 1, \"kind\": \"MILESTONE_REACHED\", \"imported\": false}, \"historical\": false}";

    program.bean(Correspondence.class).plan(Delivery.planned(cause + ":" + strangers.chair + ":milestone_reached",
        Delivery.Mail.NOTICE, "milestone_reached", strangers.alliance, strangers.chair, due, due, cause), matter);

    strangers.awaitStates(strangers.chair, "no_address");
    assertThat(strangers.deliveries("&state=no_address").getFirst().path("reason").asString()).contains("31 days");
  }
}

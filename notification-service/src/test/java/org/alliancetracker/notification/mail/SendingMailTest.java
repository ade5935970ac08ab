package org.alliancetracker.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancetracker.words.language.Language;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingMailTest {

  private final ScriptedServer server = ScriptedServer.start(0);
  private final Postman postman = postman(server.port());

  private static Postman postman(int port) {
    return new Postman(new MailServer("127.0.0.1", port, null, null, Duration.ofSeconds(2), Duration.ofMillis(700)),
        "Alliance Tracker <alliances@example.org>", Duration.ofMillis(100));
  }

  private static Outgoing mail(String key) {
    return new Outgoing(key, "camille@example.org", "Camille Martin", "L'Atelier commun : été", "Bonjour\n.\nFin\n",
        "<p>Bonjour</p>", Language.FR, "https://example.org/unsubscribe/x", Instant.parse("2026-11-22T09:00:00Z"));
  }

  private Sent send(Outgoing mail) {
    try (Envoy envoy = postman.connect().orElseThrow()) {
      return envoy.send(mail, () -> true);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aMailCarriesTextAndHtmlAndTheSameMessageIdForTheSameKey() {
    assertThat(send(mail("a"))).isEqualTo(new Sent.Confirmed());
    assertThat(send(mail("a"))).isEqualTo(new Sent.Confirmed());
    assertThat(send(mail("b"))).isEqualTo(new Sent.Confirmed());

    assertThat(server.accepted()).hasSize(3).allSatisfy(taken -> assertThat(taken)
        .contains("multipart/alternative", "text/plain; charset=UTF-8", "text/html; charset=UTF-8",
            "From: Alliance Tracker <alliances@example.org>", "To: Camille Martin <camille@example.org>",
            "Auto-Submitted: auto-generated", "Content-Language: fr", "List-Unsubscribe: <https://example.org/unsubscribe/x>"));
    assertThat(id(0)).isEqualTo(id(1)).isNotEqualTo(id(2)).endsWith("@example.org>");
  }

  private String id(int index) {
    return server.accepted().get(index).lines().filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow();
  }

  @Test
  void oneConnectionServesManyMails() {
    try (Envoy envoy = postman.connect().orElseThrow()) {
      for (int i = 0; i < 5; i++) {
        assertThat(envoy.send(mail("k" + i), () -> true)).isEqualTo(new Sent.Confirmed());
      }
    }
    assertThat(server.accepted()).hasSize(5);
    assertThat(server.steps()).filteredOn(step -> step.equals("EHLO")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 no such user <camille@example.org>, Refused",
    "RCPT, 451 greylisted, Later",
    "DATA, 554 no, Refused",
    "DATA, 452 full, Later",
    "DOT, 554 spam, Refused",
    "DOT, 451 busy, Later",
    "MAIL, 451 busy, Later",
    "MAIL, 550 not from you, NoServer",
    "MAIL, cut, NoServer",
    "RCPT, cut, NoServer",
    "RCPT, silence, NoServer",
    "DATA, cut, NoServer",
    "DOT, cut, Unknown",
    "DOT, take and cut, Unknown",
    "DOT, take and stay silent, Unknown",
  })
  void eachWayAServerCanBehaveHasItsOutcome(String step, String answer, String outcome) {
    server.at(step, answer);

    Sent sent = send(mail("a"));

    assertThat(sent.getClass().getSimpleName()).as(sent.toString()).isEqualTo(outcome);
    assertThat(sent.toString()).doesNotContain("camille@example.org");
    assertThat(server.behaves().accepted()).hasSize(answer.startsWith("take") ? 1 : 0);
  }

  @Test
  void aNoBeforeTheLastDotSendsNothing() {
    // given a sender that loses the claim while it talks
    try (Envoy envoy = postman.connect().orElseThrow()) {
      assertThat(envoy.send(mail("a"), () -> false)).isEqualTo(new Sent.Abandoned());
      assertThat(envoy.usable()).isFalse();
    }
    try (Envoy envoy = postman.connect().orElseThrow()) {
      assertThat(envoy.send(mail("a"), () -> {
        throw new IllegalStateException("store away");
      })).isInstanceOf(Sent.NoServer.class);
    }

    // then the server never saw the end of a mail
    Awaitility.await().untilAsserted(() -> assertThat(server.steps()).filteredOn(s -> s.equals("DATA")).hasSize(2));
    assertThat(server.steps()).doesNotContain("DOT");
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void theLastWordIsAskedAfterTheServerAskedForTheMail() {
    try (Envoy envoy = postman.connect().orElseThrow()) {
      envoy.send(mail("a"), () -> {
        assertThat(server.steps()).endsWith("DATA");
        assertThat(server.accepted()).isEmpty();
        return true;
      });
    }
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void nobodySmugglesAHeaderOrACommand() {
    // given the vectors of CVE-2025-7962 and plain line ends, in subject, name and address
    String evil = "x\r\nBcc: victim@example.org\n\u760D\u760ARCPT TO:<victim@example.org>";
    Outgoing names = new Outgoing("a", "camille@example.org", evil, evil, "text", "<p>", Language.EN, null, Instant.EPOCH);

    assertThat(send(names)).isEqualTo(new Sent.Confirmed());
    assertThat(server.accepted().getFirst().lines()).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("RCPT"));
    assertThat(server.steps()).filteredOn(step -> step.equals("RCPT")).hasSize(1);
    for (String address : new String[] {"camille@example.org\r\nRCPT TO:<victim@example.org>", "camille\u760D\u760A@example.org",
        "\"a b\"@example.org", "camille@example.org>", "camille", "", null, "a@b@c"}) {
      Outgoing bad = new Outgoing("a", address, null, "s", "t", "<p>", Language.EN, null, Instant.EPOCH);
      assertThat(send(bad)).as(String.valueOf(address)).isInstanceOf(Sent.Refused.class);
    }
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void anAbsentServerIsLeftAloneForAWhileAndThenFound() {
    // given nobody at the port
    int port = server.port();
    server.close();
    AtomicInteger knocks = new AtomicInteger();
    while (!postman.resting()) {
      assertThat(postman.connect()).isEmpty();
      knocks.incrementAndGet();
    }
    assertThat(knocks).hasValue(3);
    assertThat(postman.trouble()).isPresent();

    // when it comes back
    try (ScriptedServer back = ScriptedServer.start(port)) {
      Awaitility.await().until(() -> postman.connect().map(envoy -> {
        Sent sent = envoy.send(mail("a"), () -> true);
        postman.answered();
        envoy.close();
        return sent.equals(new Sent.Confirmed());
      }).orElse(false));
      assertThat(back.accepted()).hasSize(1);
    }

    // then the half-open try has closed the circuit
    assertThat(postman.resting()).isFalse();
    assertThat(postman.trouble()).isEmpty();
  }

  @Test
  void aSenderAddressThatIsNoneIsSaidAtOnce() {
    assertThatThrownBy(() -> new Postman(new MailServer("127.0.0.1", 25, null, null, Duration.ofSeconds(1),
        Duration.ofSeconds(1)), "not an address", Duration.ofSeconds(1))).hasMessageContaining("ALLIANCE_MAIL_FROM");
  }
}

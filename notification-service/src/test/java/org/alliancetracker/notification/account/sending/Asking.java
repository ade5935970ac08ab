package org.alliancetracker.notification.account.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** One mail about an account that the gateway asks for: with an id, an address and a secret of its own. */
final class Asking {

  final String id = "i-" + UUID.randomUUID();
  final String secret = UUID.randomUUID().toString().replace("-", "");
  final String person = "ada-" + id;
  private final Instant end;
  private final Caller gateway = Program.get().gatewayItself();

  Asking(Duration left) {
    this.end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(left);
  }

  static Asking forAnHour() {
    return new Asking(Duration.ofHours(1));
  }

  String body(String name) {
    return """
        {"id": "%s", "kind": "invitation", "to": "%s@example.org", "name": "%s", "language": "en", "link": "/invitation/%s",
         "alliance": "Emploi/Sud", "role": "observer", "inviter": "Maud", "expiresAt": "%s"}""".formatted(id, person, name, secret, end);
  }

  Reply asked() {
    return gateway.post("/internal/mails", body("Ada"));
  }

  Asking accepted() {
    assertThat(asked().status()).isEqualTo(202);
    return this;
  }

  Reply look() {
    return gateway.get("/internal/mails/" + id);
  }

  String state() {
    return look().json().path("state").asString();
  }

  Asking awaitState(String state) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(state()).isEqualTo(state));
    return this;
  }

  /** As a mail server took them. */
  List<String> mails() {
    return Town.mailsTo(person);
  }
}

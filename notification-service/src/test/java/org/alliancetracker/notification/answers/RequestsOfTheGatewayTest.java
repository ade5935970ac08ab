package org.alliancetracker.notification.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.testing.answer.AnswerFolder;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that the gateway was approved to send in its own name; a field that is not known here would be refused. */
class RequestsOfTheGatewayTest {

  private static final AnswerFolder GATEWAY = AnswerFolder.requests("gateway", "notification-service");

  @Test
  void everyMailThatTheGatewayAsksForIsUnderstood() {
    assertThat(GATEWAY.names()).contains("invitation", "sign-in-link", "password-link", "address-changed", "account-disabled")
        .allSatisfy(name -> {
          ObjectNode body = ((ObjectNode) GATEWAY.read(name)).put("id", "i-" + UUID.randomUUID())
              .put("expiresAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600).toString());
          Reply taken = Program.get().gatewayItself().post("/internal/mails", body.toString());
          assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        });
  }
}

package org.alliancetracker.gateway.service.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.gateway.StandInService.Received;
import org.alliancetracker.gateway.service.notification.MailState.State;
import org.alliancetracker.gateway.service.notification.Mails.Accepted;
import org.alliancetracker.gateway.service.notification.Mails.Away;
import org.alliancetracker.gateway.service.notification.Mails.Busy;
import org.alliancetracker.gateway.service.notification.Mails.Refused;
import org.alliancetracker.testing.answer.AnswerFolder;
import org.alliancetracker.testing.answer.ApprovedAnswers;
import org.alliancetracker.testing.answer.FieldsRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway says to notification-service in its own name, and what it makes of the answers approved there. */
class MailsTest {

  private static final AnswerFolder NOTIFICATION = AnswerFolder.of("notification-service");
  private static final Instant END = Instant.parse("2026-12-06T09:00:00Z");
  private static final AccountMail INVITATION = AccountMail.invitation("i-1:1", "ada@example.org", "Ada Lovelace", "en",
      "/invitation/secret-of-ada", "Emploi Sud", "committee_member", "Maud", END);
  private static final AccountMail DISABLED = AccountMail.of(AccountMail.Kind.ACCOUNT_DISABLED, "d-1", "ada@example.org", "Ada", "fr",
      null, END);

  private final RunningGateway gateway = RunningGateway.shared();
  private final Mails mails = gateway.bean(Mails.class);

  @Test
  void whatIsSentIsWhatTheServiceIsTestedWith() {
    ApprovedAnswers requests = ApprovedAnswers.requestsTo("notification-service");
    sent(requests, "invitation", INVITATION);
    sent(requests, "invitation-beside-alliances", AccountMail.invitation("i-2:1", "ada@example.org", "Ada", "fr", "/invitation/x", null,
        "partnership_manager", "Maud", END));
    sent(requests, "sign-in-link", AccountMail.of(AccountMail.Kind.SIGN_IN_LINK, "s-1", "ada@example.org", "Ada", "fr", "/link/x", END));
    sent(requests, "password-link", AccountMail.of(AccountMail.Kind.PASSWORD_LINK, "p-1", "ada@example.org", "Ada", "en", "/password/x",
        END));
    sent(requests, "address-changed", AccountMail.of(AccountMail.Kind.ADDRESS_CHANGED, "c-1", "ada@example.org", "Ada", "fr", "/back/x",
        END));
    sent(requests, "account-disabled", DISABLED);
    requests.complete();
  }

  private void sent(ApprovedAnswers requests, String name, AccountMail mail) {
    mails.send(mail);
    requests.check(name, JsonMapper.shared().readTree(gateway.notification.last().body()));
  }

  @Test
  void itIsTheGatewayThatSpeaksAndNoPerson() throws Exception {
    mails.send(INVITATION);

    Received received = gateway.notification.last();
    SignedJWT token = SignedJWT.parse(received.header("Authorization").substring("Bearer ".length()));
    assertThat(received.method() + " " + received.uri()).isEqualTo("POST /internal/mails");
    assertThat(token.getHeader().getType().getType()).isEqualTo("gateway+jwt");
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("alliance-internal");
    assertThat(token.getJWTClaimsSet().getClaims()).doesNotContainKey("roles");
  }

  @Test
  void aMailThatIsTakenIsToldAsItStands() {
    gateway.notification.answers(202, NOTIFICATION.text("mail-accepted"));

    assertThat(mails.send(INVITATION)).isInstanceOfSatisfying(Accepted.class,
        taken -> assertThat(taken.state().state()).isEqualTo(State.waiting));
  }

  @Test
  void whereTooMuchWaitsItIsToldWhenToComeBack() {
    gateway.notification.answers(exchange -> {
      exchange.getResponseHeaders().set("Retry-After", "7");
      StandInService.send(exchange, 503, "application/problem+json", NOTIFICATION.text("mails-full"));
    });

    assertThat(mails.send(INVITATION)).isEqualTo(new Busy(Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail-exists", "address-in-name"})
  void aMailThatWillNeverBeTakenIsRefusedByItsCode(String code) {
    String problem = NOTIFICATION.text(code);
    gateway.notification.answers(JsonMapper.shared().readTree(problem).path("status").asInt(), problem);

    assertThat(mails.send(INVITATION)).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.field()).isNotEmpty();
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 401, 500, 502, 504})
  void anAnswerThatNobodyExpectsIsNone(int status) {
    gateway.notification.answers(status, "{\"status\":" + status + ",\"code\":\"x\"}");

    assertThat(mails.send(INVITATION)).isEqualTo(new Away());
  }

  @Test
  void aServiceThatDropsTheCallIsAwayAndIsNotAskedTwice() {
    gateway.notification.dropsConnections();

    assertThat(mails.send(INVITATION)).isEqualTo(new Away());
    assertThat(gateway.notification.received()).hasSize(1);
  }

  @Test
  void whatBecameOfAMailIsReadAsItWasApproved() {
    gateway.notification.answers(200, NOTIFICATION.text("mail-failed"));

    assertThat(mails.state("i-1:1")).hasValueSatisfying(state -> {
      assertThat(state.state()).isEqualTo(State.failed);
      assertThat(state.reason()).startsWith("550");
    });
    assertThat(gateway.notification.last().method() + " " + gateway.notification.last().uri()).isEqualTo("GET /internal/mails/i-1%3A1");
    assertThat(FieldsRead.missing(MailState.class, NOTIFICATION.read("mail-failed"))).isEmpty();
  }

  @Test
  void ofAMailThatIsNotKnownNothingIsTold() {
    gateway.notification.answers(404, "{\"status\":404,\"code\":\"not-found\"}");

    assertThat(mails.state("nobody's")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AccountMail.Kind.class)
  void aMailDoesNotSayWhatIsInIt(AccountMail.Kind kind) {
    assertThat(AccountMail.of(kind, "id", "ada@example.org", "Ada", "fr", "/link/secret", END).toString())
        .doesNotContain("secret", "ada");
  }
}

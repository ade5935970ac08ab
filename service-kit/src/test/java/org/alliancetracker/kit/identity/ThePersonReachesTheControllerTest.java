package org.alliancetracker.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alliancetracker.kit.http.Tryout;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

class ThePersonReachesTheControllerTest {

  private final Tryout app = Tryout.app();

  @Test
  void aGoodTokenNamesThePersonTheRolesAndTheLanguage() {
    Reply answer = app.send(app.to("/me").GET());

    assertThat(answer.json().path("personId").asString()).isEqualTo("person-ada");
    assertThat(answer.json().path("roles").get(0).asString()).isEqualTo("partnership_manager");
    assertThat(answer.json().path("language").asString()).isEqualTo("fr");
  }

  @Test
  void aTokenJustExpiredCountsWithinTheSkewOfTwoClocks() {
    String token = app.signer.sign(Tryout.PERSON, Instant.now().minusSeconds(62), Duration.ofSeconds(60));

    assertThat(as(token, "/me").status()).isEqualTo(200);
  }

  @Test
  void operationsAreForAdministrators() {
    ActingPerson administrator = new ActingPerson("person-root", Set.of(ActingPerson.ADMINISTRATOR), "en");
    String token = app.signer.sign(administrator, Instant.now(), Duration.ofMinutes(1));

    assertThat(as(token, "/operations/state").status()).isEqualTo(200);
    Reply refused = as(app.token(), "/operations/state");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("not-allowed");
  }

  @Test
  void strangersReachNothingButHealth() {
    for (String path : new String[] {"/", "/me", "/things", "/nothing", "/operations/state", "/actuator", "/info", "/env", "/health/ping",
        "/error"}) {
      Reply answer = app.send(HttpRequest.newBuilder(app.base.resolve(path)));
      assertThat(answer.status()).as(path).isEqualTo(401);
      assertThat(answer.code()).as(path).isEqualTo("unauthenticated");
    }
  }

  private Reply as(String token, String path) {
    return app.send(HttpRequest.newBuilder(app.base.resolve(path)).header("Authorization", "Bearer " + token));
  }
}

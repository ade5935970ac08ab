package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.alliancetracker.gateway.RunningGateway;
import org.junit.jupiter.api.Test;

/** What a stranger types names no figure: each name would stay for as long as the program runs. */
class NothingTypedStaysTest {

  private static final String TYPED = "zqtyped";

  private final RunningGateway gateway = RunningGateway.shared();

  @Test
  void noFigureIsNamedByAStranger() {
    for (int i = 0; i < 5; i++) {
      String word = TYPED + i;
      gateway.send(gateway.to("/" + word + "/" + word + "?" + word + "=" + word).method(word.toUpperCase(), BodyPublishers.noBody())
          .header("X-Request-Id", word).header("Accept-Language", word).header("Cookie", "alliance_language=" + word)
          .header("User-Agent", word).header("Traceparent", word));
      gateway.send(gateway.to("/api/" + word + "/" + word).header("Authorization", "Bearer alt_" + word));
      gateway.send(gateway.as("manager", "/api/alliances/" + word + "?" + word));
      gateway.send(gateway.as("manager", "/" + word));
      gateway.send(gateway.to("//" + word + "/%00"));
      gateway.send(gateway.to("/api/login").header("Content-Type", "application/" + word).POST(BodyPublishers.ofString(word)));
    }

    String figures = gateway.send(gateway.as("admin", "/metrics")).body();

    assertThat(figures).contains("http_server_requests_seconds_count", "alliance_password_comparisons_total");
    assertThat(figures.toLowerCase()).doesNotContain(TYPED);
  }
}

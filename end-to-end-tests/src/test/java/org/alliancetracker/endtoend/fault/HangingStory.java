package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.endtoend.system.WebLogin;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

/** A service that is there and says nothing: stopped by the kernel in the middle of its work. */
class HangingStory {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String ITS_OWN = "/api/rubrics";
  private static final int WAITING = 24;

  private final TheSystem system = TheSystem.shared();
  private final Caller manager = system.as("manager");

  @Test
  void aHangingServiceCostsItsOwnAnswersOnlyAndIsTrustedAgainWhenItAnswers() throws Exception {
    WebLogin person = WebLogin.of(system, "manager");
    String alliance = manager.mustPost("/api/alliances", Map.of("name", "While one hangs")).text("id");
    Victim evaluation = Victim.of(system, "evaluation-service");
    evaluation.signal("STOP");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> waiting = IntStream.range(0, WAITING).mapToObj(i -> threads.submit(() -> manager.get(ITS_OWN))).toList();
      theOthersGoOn();
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> each : waiting) {
        replies.add(each.get());
      }
      assertThat(replies).allSatisfy(reply -> {
        assertThat(reply.status()).isIn(503, 504);
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
      }).anySatisfy(reply -> assertThat(reply.text("code")).isEqualTo("service-timeout"));
      await("left alone").atMost(PATIENCE).until(() -> manager.get(ITS_OWN).text("code").equals("service-unavailable"));
      assertThat(person.open("/alliances/" + alliance).status()).isEqualTo(200);
    } finally {
      evaluation.signal("CONT");
    }

    await("probed and trusted again").atMost(PATIENCE).until(() -> manager.get(ITS_OWN).accepted());
    assertThat(IntStream.range(0, 20).map(i -> manager.get(ITS_OWN).status())).containsOnly(200);
  }

  private void theOthersGoOn() throws IOException {
    Load load = new Load(system, 4);
    try (load) {
      load.awaitAccepted(60);
      assertThat(manager.get("/api/alliances").status()).isEqualTo(200);
      assertThat(manager.get("/api/deliveries").status()).isEqualTo(200);
    }
    load.check();
    assertThat(load.onlyAccepted()).isTrue();
  }
}

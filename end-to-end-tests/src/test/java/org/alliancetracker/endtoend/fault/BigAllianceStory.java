package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliancetracker.endtoend.system.Parts;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.endtoend.system.WebLogin;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

/** What one alliance may do to the others: be as large as it may, and change hands. */
class BigAllianceStory {

  private static final int READERS = 30;
  private static final int LOOKS = 3;
  private static final int CLAIMS = 200;
  /** Two bytes each: with these claims the alliance holds four million bytes. */
  private static final String TEXT = "\u00e9".repeat(10_000);
  private static final int MOST_BYTES = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TheSystem system = TheSystem.shared();
  private final Caller manager = system.as("manager");

  @Test
  void manyReadersOfALargeAllianceLeaveTheGatewayAliveAndOthersServed() throws Exception {
    String path = "/api/alliances/" + manager.mustPost("/api/alliances", Map.of("name", "Large")).text("id");
    for (int i = 0; i < CLAIMS; i++) {
      manager.mustPost(path + "/claims", Map.of("text", TEXT));
    }
    long pid = Victim.of(system, "gateway").pid();
    WebLogin browser = WebLogin.of(system, "manager");
    List<Reply> seen = new ArrayList<>();
    List<Reply> others = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Reply>>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Callable<Reply> look = i % 2 == 0 ? () -> manager.get(path)
            : () -> browser.open(path.substring(4));
        readers.add(threads.submit(() -> {
          List<Reply> looks = new ArrayList<>();
          for (int n = 0; n < LOOKS; n++) {
            looks.add(look.call());
          }
          return looks;
        }));
      }
      do {
        others.add(served(system.as("company")));
      } while (!readers.stream().allMatch(Future::isDone));
      for (Future<List<Reply>> each : readers) {
        seen.addAll(each.get());
      }
    }

    assertThat(seen).hasSize(READERS * LOOKS).allSatisfy(reply -> {
      assertThat(reply.status()).isIn(200, 503);
      assertThat(reply.body().length()).isLessThan(MOST_BYTES);
    }).anyMatch(Reply::accepted);
    assertThat(others).allMatch(Reply::accepted);
    assertThat(Victim.of(system, "gateway").pid()).isEqualTo(pid);
    assertThat(Parts.all(manager, path + "/claims")).as("and all of it can be read").hasSize(CLAIMS);
  }

  /** Where there was no room in the moment that one waits for it, the answer says so, and who comes back is served. */
  private static Reply served(Caller other) {
    return await().atMost(PATIENCE).until(() -> other.get("/api/alliances"), reply -> !reply.code().equals("busy"));
  }

  @Test
  void aBrokerDoesNotTakeTheAllianceOver() {
    Reply designed = manager.mustPost("/api/alliances", Map.of("name", "In good hands"));
    String path = "/api/alliances/" + designed.text("id");
    String member = manager.get(path).json().path("members").path(0).path("id").asString();
    manager.mustPost(path + "/members", Map.of("personId", People.id("association"), "role", "broker"));
    Caller broker = system.as("association");

    assertThat(broker.post(path + "/members", Map.of("personId", People.id("association"), "role", "manager")).code())
        .isEqualTo("role-not-yours-to-give");
    assertThat(broker.post(path + "/members/" + member + "/stand-down", Map.of()).code()).isEqualTo("role-not-yours-to-give");
    assertThat(manager.post(path + "/members/" + member + "/stand-down", Map.of()).code()).isEqualTo("last-manager");
    assertThat(broker.post(path + "/milestones", Map.of("title", "Still his to write", "dueOn", "2099-01")).status()).isEqualTo(200);
  }
}

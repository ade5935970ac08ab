package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alliancetracker.endtoend.fault.EndlessBody.Outcome;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.endtoend.system.Vouched;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender may throw at the doors of the four processes: too much, damaged, without a right to be there. */
class HostileStory {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 8;
  private static final long MOST_TAKEN = 32L << 20;
  private static final long MOST_HEAP_MEGABYTES = 96;
  private static final int MUTATIONS = 60;
  private static final long SEED = 33;

  private final TheSystem system = TheSystem.shared();
  private final Caller manager = system.as("manager");

  @ParameterizedTest
  @CsvSource({"gateway, POST /api/alliances", "partnership-service, POST /api/alliances",
      "evaluation-service, POST /api/alliances/any/evaluations", "notification-service, PUT /api/alliances/any/digests"})
  void tenGigabytesAreRefusedBeforeTheyAreKept(String name, String request) throws Exception {
    Victim door = Victim.of(system, name);
    String token = name.equals("gateway") ? manager.token() : Vouched.administrator(system);
    long pid = door.pid();
    long heap = door.heapMegabytes();
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> sent = IntStream.range(0, AT_ONCE)
          .mapToObj(i -> threads.submit(() -> EndlessBody.send(door.port(), token, request))).toList();
      do {
        assertThat(door.heapMegabytes() - heap).as("megabytes more").isLessThan(MOST_HEAP_MEGABYTES);
      } while (!sent.stream().allMatch(Future::isDone));
      for (Future<Outcome> each : sent) {
        outcomes.add(each.get());
      }
    }
    outcomes.add(EndlessBody.announce(door.port(), token, request));

    assertThat(outcomes).allSatisfy(outcome -> {
      assertThat(outcome.answer()).startsWith("HTTP/1.1 413");
      assertThat(outcome.bytesTaken()).isLessThan(MOST_TAKEN);
    });
    assertThat(door.pid()).isEqualTo(pid);
    assertThat(door.isReady()).isTrue();
  }

  @Test
  void aDamagedBodyIsNeverAFaultOfOurs() throws IOException {
    Reply designed = manager.mustPost("/api/alliances", Map.of("name", "Damaged"));
    String alliance = "/api/alliances/" + designed.text("id");
    String campaign = "{\"title\": \"t\", \"deadline\": \"2099-01\", \"evaluators\": [{\"personId\": \"" + People.id("manager")
        + "\", \"side\": \"association\"}]}";
    Reply opened = manager.send("POST", alliance + "/evaluations", BodyPublishers.ofString(campaign), Caller.VERSION, designed.version());
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    await().atMost(PATIENCE).until(() -> manager.get(alliance + "/digests", Caller.VERSION, designed.version()).accepted());

    neverAFault("POST", "/api/alliances",
        "{\"name\": \"a\", \"modes\": [\"patronage\"], \"sdgs\": [{\"goal\": 4}], \"happenedOn\": \"2012-06\"}");
    neverAFault("POST", alliance + "/milestones", "{\"title\": \"Été\", \"kind\": \"kickoff\", \"dueOn\": \"2027-03-01\"}");
    neverAFault("POST", alliance + "/evaluations", campaign);
    neverAFault("PUT", "/api/evaluations/" + opened.text("id") + "/assessments/mine",
        "{\"answers\": [{\"criterion\": \"P1\", \"level\": 3, \"comment\": \"c\"},"
            + " {\"criterion\": \"P2\", \"abstention\": \"cannot_judge\"}]}");
    neverAFault("PUT", alliance + "/digests",
        "{\"cadence\": \"monthly\", \"dayOfMonth\": 5, \"zone\": \"Europe/Paris\", \"active\": true}");
  }

  private void neverAFault(String method, String path, String good) throws IOException {
    List<byte[]> bodies = Mutations.of(good, MUTATIONS, SEED);
    int refused = 0;
    for (int i = 0; i < bodies.size(); i++) {
      Reply reply = manager.send(method, path, BodyPublishers.ofByteArray(bodies.get(i)));
      assertThat(reply.status()).as("%s %s mutation %d: %s", method, path, i, reply).isBetween(200, 499);
      if (reply.status() >= 400) {
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.text("code")).isNotEmpty();
        assertThat(reply.body()).doesNotContain("Exception", "org.", "\tat ");
        refused++;
      }
    }
    assertThat(refused).as("refused of %d for %s", MUTATIONS, path).isGreaterThan(MUTATIONS / 2);
  }

  @Test
  void noDoorOpensToTheTokenOfAnotherOrNone() throws IOException {
    String vouched = Vouched.administrator(system);
    for (Victim door : Victim.services(system)) {
      boolean gateway = door.name().equals("gateway");
      for (String token : new String[] {null, gateway ? vouched : manager.token(), "alt_x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."}) {
        assertThat(Door.status(door.port(), token)).as(door.name() + " " + token).isEqualTo(401);
      }
      assertThat(Door.status(door.port(), gateway ? manager.token() : vouched)).as(door.name()).isIn(200, 404);
    }
  }
}

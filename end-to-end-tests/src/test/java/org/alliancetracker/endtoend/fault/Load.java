package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.endtoend.system.Parts;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** Clients that record claims without end, each on an alliance of its own; what got no clear answer is sent again. */
final class Load implements AutoCloseable {

  private static final Set<Integer> NOT_NOW = Set.of(503, 504, 507);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Caller manager;
  private final Map<String, Queue<String>> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final Queue<String> strange = new ConcurrentLinkedQueue<>();
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean stopped;

  Load(TheSystem system, int size) {
    manager = system.as("manager");
    for (int i = 0; i < size; i++) {
      String alliance = manager.mustPost("/api/alliances", Map.of("name", "Under load")).text("id");
      acknowledged.put(alliance, new ConcurrentLinkedQueue<>());
      clients.submit(() -> claims(alliance));
    }
  }

  private void claims(String alliance) {
    try {
      for (int number = 1; !stopped; number++) {
        claim(alliance, alliance + " claim " + number);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (RuntimeException | Error ended) {
      // nobody asks what became of its task
      strange.add("the client of " + alliance + " ended: " + ended);
      throw ended;
    }
  }

  /** What was begun is brought to its end, also after the stop. */
  private void claim(String alliance, String mark) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      try {
        Reply reply = manager.attempt("POST", "/api/alliances/" + alliance + "/claims", Map.of("text", mark),
            Caller.KEY, mark.replace(' ', '-'));
        count(reply.accepted() ? "accepted" : reply.status() + " " + reply.text("code"));
        if (reply.accepted()) {
          acknowledged.get(alliance).add(mark);
          return;
        }
        judge(reply);
      } catch (IOException e) {
        count("no answer");
      }
      LockSupport.parkNanos(5 * PAUSE_NANOS);
    }
    strange.add(mark + " was never answered");
  }

  private void count(String answer) {
    answers.computeIfAbsent(answer, any -> new LongAdder()).increment();
  }

  /** Trouble is told as such, and with the time to come back. */
  private void judge(Reply reply) {
    boolean told = NOT_NOW.contains(reply.status()) && reply.type().startsWith("application/problem+json")
        && reply.headers().firstValueAsLong("Retry-After").isPresent();
    if (!told) {
      strange.add(reply + " " + reply.headers().map());
    }
  }

  long answered(String kind) {
    return answers.getOrDefault(kind, new LongAdder()).sum();
  }

  /** No request met any trouble. */
  boolean onlyAccepted() {
    return answers.keySet().equals(Set.of("accepted"));
  }

  /** Waits until so many more were accepted. */
  void awaitAccepted(int more) {
    long before = answered("accepted");
    await().atMost(PATIENCE).until(() -> answered("accepted") >= before + more);
  }

  @Override
  public void close() {
    stopped = true;
    clients.close();
  }

  /** After the end: nothing strange was answered, nothing accepted is missing, nothing is there twice. */
  void check() {
    System.out.println("  answers under load: " + answers);
    assertThat(strange).isEmpty();
    acknowledged.forEach((alliance, marks) -> {
      List<String> kept = Parts.all(manager, "/api/alliances/" + alliance + "/history").stream()
          .filter(item -> item.path("type").asString().startsWith("alliance.claim.recorded"))
          .map(item -> item.path("data").path("text").asString()).toList();
      assertThat(kept).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(marks);
    });
  }
}

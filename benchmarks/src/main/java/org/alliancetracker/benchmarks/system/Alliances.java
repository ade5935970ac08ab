package org.alliancetracker.benchmarks.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.alliancetracker.benchmarks.load.Load;
import org.alliancetracker.benchmarks.load.Measured;
import org.alliancetracker.benchmarks.load.Request;

/** Makes alliances by ordinary commands, with two partners each. */
public final class Alliances {

  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final int MOST_TRIES = 5;

  private Alliances() {
  }

  /** Ids of so many new alliances; those refused are asked for again, as processes just started on two cores are slow. */
  public static List<String> make(Load load, String token, int count) {
    List<String> ids = Collections.synchronizedList(new ArrayList<>(count));
    for (int tries = 0; tries < MOST_TRIES && ids.size() < count; tries++) {
      makeOnce(load, token, count - ids.size(), ids);
    }
    if (ids.size() != count) {
      throw new IllegalStateException("of " + count + " alliances only " + ids.size() + " were made");
    }
    return ids;
  }

  private static void makeOnce(Load load, String token, int count, List<String> ids) {
    AtomicLong wrong = new AtomicLong();
    load.closed(count, () -> {
      long number = NUMBERS.incrementAndGet();
      String key = "alliance-" + Long.toString(System.nanoTime(), 36) + "-" + number;
      return new Request(Request.post("/api/alliances", token, body(number), "Idempotency-Key", key), (answer, due) -> {
        if (answer != null && answer.accepted()) {
          ids.add(answer.location().substring(answer.location().lastIndexOf('/') + 1));
        } else if (wrong.getAndIncrement() == 0) {
          System.out.println("  an alliance was answered " + (answer == null ? "not at all" : answer.status() + " " + answer.text()));
        }
      });
    });
  }

  /** Appoints a person to the committee of each. */
  public static void appoint(Load load, String token, List<String> alliances, String person) {
    AtomicLong next = new AtomicLong();
    Measured done = load.closed(alliances.size(), () -> {
      String alliance = alliances.get((int) next.getAndIncrement());
      return new Request(Request.post("/api/alliances/" + alliance + "/members", token,
          "{\"personId\":\"" + person + "\",\"role\":\"committee_chair\"}"), (answer, due) -> { });
    });
    if (done.accepted() != alliances.size()) {
      throw new IllegalStateException("not everybody was appointed: " + done);
    }
  }

  private static String body(long number) {
    return """
        {"name":"Benchmark %d","partners":[{"name":"Association %d","actorType":"association","source":"made up"},\
        {"name":"Company %d","actorType":"company_large","source":"made up"}]}""".formatted(number, number, number);
  }

  /** Streams for the floor program, which needs no alliances made. */
  public static List<String> namesOnly(int count) {
    return IntStream.range(0, count).mapToObj(i -> "floor-%08d-0000-0000-0000-000000000000".formatted(i)).toList();
  }
}

package org.alliancetracker.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Alliances and the next milestone to plan in one of them: drawn by {@link Zipf}, at most 200 in each, each with a title
 * that no other has. It remembers what was acknowledged.
 */
public final class World {

  private static final int MOST_MILESTONES = 200;
  private static final String REACHED = "-reached";
  private static final long SEED = 20_261_122;

  /** An acknowledged command: where its event must be. */
  public record Acknowledged(String stream, long version) {
  }

  private final List<String> alliances;
  private final int[] planned;
  private final Zipf zipf;
  private final String token;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Boolean> unknown = new ConcurrentHashMap<>();
  private final AtomicLong refused = new AtomicLong();
  private volatile String lastRefusal = "";
  private final int reachedEvery;
  private volatile Listener listener = (title, answer, due) -> { };

  /** Hears of each answer right when it came; the answer is null where there was none. */
  @FunctionalInterface
  public interface Listener {
    void heard(String title, Answer answer, long due);
  }

  /** Milestones are planned. */
  public World(List<String> alliances, String token) {
    this(alliances, token, 0);
  }

  /** @param reachedEvery one in so many milestones is recorded as reached, which is news; 0: none */
  public World(List<String> alliances, String token, int reachedEvery) {
    this.alliances = List.copyOf(alliances);
    this.planned = new int[alliances.size()];
    this.zipf = new Zipf(alliances.size(), SEED);
    this.token = token;
    this.reachedEvery = reachedEvery;
  }

  /** POST of a milestone. */
  public Request next() {
    long number = numbers.incrementAndGet();
    boolean reached = reachedEvery > 0 && number % reachedEvery == 0;
    String title = "m-" + run + "-" + number + (reached ? REACHED : "");
    String day = reached ? "\",\"reachedOn\":\"2026-11-22\"}" : "\",\"dueOn\":\"2027-03\"}";
    byte[] bytes = Request.post("/api/alliances/" + draw() + "/milestones", token, "{\"title\":\"" + title + day,
        "Idempotency-Key", title);
    return new Request(bytes, (answer, due) -> answered(title, answer, due));
  }

  private synchronized String draw() {
    int rank = zipf.draw();
    for (int tries = 0; planned[rank] >= MOST_MILESTONES && tries < 1_000; tries++) {
      rank = zipf.draw();
    }
    planned[rank]++;
    return alliances.get(rank);
  }

  private void answered(String title, Answer answer, long due) {
    if (answer != null && answer.accepted()) {
      int colon = answer.version().lastIndexOf(':');
      acknowledged.put(title, new Acknowledged(answer.version().substring(0, colon),
          Long.parseLong(answer.version().substring(colon + 1))));
    } else if (answer == null || answer.status() >= 500) {
      unknown.put(title, true);
    } else {
      refused.incrementAndGet();
      lastRefusal = answer.status() + " " + answer.text();
    }
    listener.heard(title, answer, due);
  }

  public void listen(Listener toAnswers) {
    listener = toAnswers;
  }

  public List<String> alliances() {
    return alliances;
  }

  public Map<String, Acknowledged> acknowledged() {
    return acknowledged;
  }

  /** Whether it is a milestone of this world; an earlier one may have used the same alliances. */
  public boolean asked(String title) {
    return title.startsWith("m-" + run + "-");
  }

  public static boolean isNews(String title) {
    return title.endsWith(REACHED);
  }

  public boolean isUnknown(String title) {
    return unknown.containsKey(title);
  }

  /** Commands that were answered with a refusal, which none of these deserves. */
  public long refused() {
    return refused.get();
  }

  public String lastRefusal() {
    return lastRefusal;
  }
}

package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alliancetracker.endtoend.system.Callers;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.junit.jupiter.api.Test;

/** Passwords are guessed a hundred at once; the guesses come from addresses of their own, and at names that nobody has. */
class GuessingStory {

  private static final int MANY = 100;
  private static final int FREE_OF_ONE_ADDRESS = 4;
  private static final int FREE_AT_ONE_NAME = 10;
  /** Waits double, so these take 15 s of one address, 11 s at one name. */
  private static final int MOST_AFTER_A_WAIT = 4;
  private static final Pattern COMPARISONS = Pattern.compile("^alliance_password_comparisons_total (\\S+)$", Pattern.MULTILINE);

  private final TheSystem system = TheSystem.shared();
  private final Caller administrator = system.as("admin");

  @Test
  void ofAHundredGuessesAtOnceAFewAreLookedAtAndOthersSignInMeanwhile() throws Exception {
    double before = comparisons();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> guesses = IntStream.range(0, MANY)
          .mapToObj(i -> threads.submit(() -> guess("nobody-of-that-name", "127.0.0.9"))).toList();

      Caller other = Callers.of(system.tracker().address(), "committee", system.tracker().demoPassword());

      assertThat(other.get("/api/alliances").status()).isEqualTo(200);
      long lookedAt = lookedAt(guesses, FREE_OF_ONE_ADDRESS);

      assertThat(comparisons() - before).as("with that of the one who signed in").isEqualTo(lookedAt + 1);
    }
  }

  @Test
  void fromAHundredAddressesNoMoreAreLookedAtThanOneNameHasFree() throws Exception {
    double before = comparisons();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> guesses = IntStream.range(0, MANY)
          .mapToObj(i -> threads.submit(() -> guess("nobody-of-this-name", "127.0.2." + (i + 1)))).toList();

      long lookedAt = lookedAt(guesses, FREE_AT_ONE_NAME);

      assertThat(comparisons() - before).isEqualTo(lookedAt);
    }
  }

  private int guess(String account, String from) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(InetAddress.getByName(from)).build()) {
      return http.send(HttpRequest.newBuilder(system.tracker().address().resolve("/api/login")).timeout(Duration.ofSeconds(20))
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString("{\"account\":\"%s\",\"password\":\"a guess\"}".formatted(account))).build(),
          BodyHandlers.discarding()).statusCode();
    }
  }

  /** How many were; on a slow machine the last ones come when the first wait is over. */
  private static long lookedAt(List<Future<Integer>> guesses, int free) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> guess : guesses) {
      statuses.add(guess.get());
    }
    long lookedAt = statuses.stream().filter(status -> status == 401).count();
    assertThat(statuses).containsOnly(401, 429);
    assertThat(lookedAt).isBetween((long) free, (long) free + MOST_AFTER_A_WAIT);
    return lookedAt;
  }

  private double comparisons() {
    var found = COMPARISONS.matcher(administrator.get("/metrics", "Accept", "text/plain").body());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }
}

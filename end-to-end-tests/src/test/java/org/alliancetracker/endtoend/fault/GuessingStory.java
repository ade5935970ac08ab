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
      assertThat(statuses(guesses)).containsOnly(401, 429)
          .satisfies(all -> assertThat(all.stream().filter(status -> status == 401)).hasSize(FREE_OF_ONE_ADDRESS));
    }
    assertThat(comparisons() - before).as("with that of the one who signed in").isEqualTo(FREE_OF_ONE_ADDRESS + 1);
  }

  @Test
  void fromAHundredAddressesNoMoreAreLookedAtThanOneNameHasFree() throws Exception {
    double before = comparisons();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses = statuses(IntStream.range(0, MANY)
          .mapToObj(i -> threads.submit(() -> guess("nobody-of-this-name", "127.0.2." + (i + 1)))).toList());

      assertThat(statuses).containsOnly(401, 429);
      assertThat(comparisons() - before).isEqualTo(statuses.stream().filter(status -> status == 401).count())
          .isBetween((double) FREE_AT_ONE_NAME, FREE_AT_ONE_NAME + 3.0);
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

  private static List<Integer> statuses(List<Future<Integer>> guesses) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> guess : guesses) {
      statuses.add(guess.get());
    }
    return statuses;
  }

  private double comparisons() {
    var found = COMPARISONS.matcher(administrator.get("/metrics", "Accept", "text/plain").body());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }
}

package org.alliancetracker.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.gateway.account.password.Passwords;
import org.alliancetracker.kit.watch.Figure;
import org.alliancetracker.kit.watch.Figures;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway behind a proxy, which is this machine: each test guesses from addresses and at accounts of its own. */
class GuessingTest {

  private static final int MANY = 100;
  private static final int FREE_OF_ONE_ASKER = 4;
  private static final int FREE_AT_ONE_ACCOUNT = 10;
  /** Waits double, so these take 15 s of one asker, 11 s at one account. */
  private static final int MOST_AFTER_A_WAIT = 4;

  private static final AtomicInteger ELSEWHERE = new AtomicInteger();

  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD, "--ALLIANCE_TRUSTED_PROXIES=127.0.0.1,::1",
        "--alliance.password-cost=10");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void ofAHundredGuessesAtOnceOnlyTheFreeOnesAreHashedWhetherTheAccountExistsOrNot() throws Exception {
    for (String account : List.of("association", "nobody-here")) {
      double before = comparisons();
      List<Reply> answers = together(i -> guess(account, "wrong " + i, "198.51.100.1"));

      assertThat(comparisons() - before).as(account).isEqualTo(lookedAt(answers, FREE_OF_ONE_ASKER));
      assertThat(answers.stream().filter(a -> a.status() == 429)).as(account)
          .allSatisfy(a -> assertThat(a.header("Retry-After")).matches("[1-9]\\d?"));
    }
  }

  @Test
  void whoeverSignedInFromADeviceBeforeIsNotKeptOutByGuessesFromEverywhere() throws Exception {
    String device = deviceOf("company");
    double before = comparisons();

    List<Reply> answers = together(i -> guess("company", "wrong", "198.51.101." + i));

    assertThat(comparisons() - before).isEqualTo(lookedAt(answers, FREE_AT_ONE_ACCOUNT));
    await().until(() -> slowed("company") && new Browser(gateway).login("company", RunningGateway.PASSWORD).status() == 429);
    assertThat(slowed("company")).isTrue();
    assertThat(from(device).login("company", RunningGateway.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void theDeviceCookieIsForItsAccountAloneAndNoScriptReadsIt() {
    Browser browser = new Browser(gateway);
    Reply welcome = browser.login("public", RunningGateway.PASSWORD);

    assertThat(welcome.http().headers().allValues("Set-Cookie")).anySatisfy(cookie ->
        assertThat(cookie).startsWith("alliance_device=").contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=7776000"));
    assertThat(gateway.send(gateway.to("/api/alliances").header("Cookie", "alliance_device=" + browser.cookies().get("alliance_device")))
        .status()).as("it opens nothing").isEqualTo(401);
  }

  @Test
  void aNewPasswordMakesKnownDevicesUnknown() {
    String device = deviceOf("committee");
    String hash = gateway.bean(Passwords.class).hash("another password");
    gateway.bean(PasswordHashes.class).put("committee", hash);

    await().until(() -> slowed("committee") && from(device).login("committee", "another password").status() == 429);
  }

  @Test
  void guessesFromEverywhereAtManyNamesFindAFullHouseAndNobodyElseDoes() throws Exception {
    String device = deviceOf("admin");
    double before = comparisons();

    List<Reply> answers = together(i -> i == MANY / 2 ? from(device).login("admin", RunningGateway.PASSWORD)
        : guess("name-" + i, "wrong", "198.51.103." + i));

    assertThat(answers.get(MANY / 2).status()).isEqualTo(303);
    List<Reply> busy = answers.stream().filter(a -> a.status() == 503).toList();
    assertThat(busy).isNotEmpty().allSatisfy(a -> {
      assertThat(a.code()).isEqualTo("sign-in-busy");
      assertThat(Integer.parseInt(a.header("Retry-After"))).isBetween(5, 9);
    });
    assertThat(comparisons() - before).as("what was refused was not hashed").isEqualTo(MANY - busy.size());
  }

  @Test
  void whoIsToldToWaitIsToldHowLongInHisLanguage() throws Exception {
    together(i -> guess("who-is-it", "wrong", "198.51.104.1"));
    Browser browser = new Browser(gateway, "198.51.104.1");
    browser.open("/login?lang=fr");

    Reply page = await().until(() -> browser.login("who-is-it", "wrong"), answer -> answer.status() == 429);

    assertThat(page.body()).containsPattern("Attendez (une seconde|\\d+ secondes) et réessayez\\.");
  }

  @Test
  void whereNoProxyIsTrustedAHeaderMakesNobodyAnother() throws Exception {
    try (RunningGateway alone = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD)) {
      List<Reply> answers = together(i -> alone.send(body(alone.to("/api/login"), "manager", "wrong")
          .header("X-Forwarded-For", "6.6.6." + i)));

      lookedAt(answers, FREE_OF_ONE_ASKER);
    }
  }

  /** How many were; on a slow machine the last ones come when the first wait is over. */
  private static long lookedAt(List<Reply> answers, int free) {
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(401, 429));
    long lookedAt = answers.stream().filter(answer -> answer.status() == 401).count();
    assertThat(lookedAt).isBetween((long) free, (long) free + MOST_AFTER_A_WAIT);
    return lookedAt;
  }

  /** The cookie of a browser that signed in. */
  private static String deviceOf(String account) {
    Browser browser = new Browser(gateway);
    assertThat(browser.login(account, RunningGateway.PASSWORD).status()).isEqualTo(303);
    return browser.cookies().get("alliance_device");
  }

  private static Browser from(String device) {
    Browser browser = new Browser(gateway);
    browser.cookies().put("alliance_device", device);
    return browser;
  }

  /** Guesses at the account, each time from elsewhere, until one is told to wait. */
  private static boolean slowed(String account) {
    return Stream.generate(() -> guess(account, "wrong", "203.0.113." + ELSEWHERE.incrementAndGet() % 250).status())
        .limit(2 * FREE_AT_ONE_ACCOUNT).anyMatch(status -> status == 429);
  }

  private static Reply guess(String account, String password, String address) {
    return gateway.send(body(gateway.to("/api/login"), account, password).header("X-Forwarded-For", "6.6.6.6, " + address));
  }

  private static HttpRequest.Builder body(HttpRequest.Builder request, String account, String password) {
    return request.header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password)));
  }

  private static List<Reply> together(IntFunction<Reply> request) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
      List<Future<Reply>> sent = IntStream.range(0, MANY).mapToObj(i -> threads.submit(() -> request.apply(i))).toList();
      List<Reply> answers = new ArrayList<>();
      for (Future<Reply> one : sent) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private static double comparisons() {
    return gateway.bean(Figures.class).all().stream().filter(figure -> figure.name().equals("alliance.password.comparisons"))
        .mapToDouble(Figure::value).sum();
  }
}

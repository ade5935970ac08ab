package org.alliancetracker.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.testing.http.Http;
import org.alliancetracker.testing.http.Reply;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/** The real gateway on a free port, before a real embedded store and three stand-in services. */
public final class RunningGateway implements AutoCloseable {

  public static final String PASSWORD = "a demo password";

  private static final String PASSWORD_COST = "--alliance.password-cost=";
  private static final List<String> ENOUGH_FOR_TESTS =
      List.of("--ALLIANCE_REQUESTS_PER_PERSON=", "--ALLIANCE_REQUESTS_PER_ADDRESS=");
  private static RunningGateway shared;

  public final StandInService partnership = new StandInService();
  public final StandInService evaluation = new StandInService();
  public final StandInService notification = new StandInService();
  public final Path directory;
  private final EmbeddedStore store;
  private final List<String> settings;
  private ConfigurableApplicationContext context;
  private boolean storeIsUp = true;

  public RunningGateway(String... moreSettings) {
    try {
      directory = Files.createTempDirectory("gateway");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    settings = new ArrayList<>(List.of("--server.port=0", "--ALLIANCE_STORE_URI=" + store.uri(),
        "--ALLIANCE_TOKEN_PRIVATE_KEY_FILE=" + directory.resolve("private.pem"),
        "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKeyFile(),
        "--ALLIANCE_PARTNERSHIP_URL=" + partnership.url(), "--ALLIANCE_EVALUATION_URL=" + evaluation.url(),
        "--ALLIANCE_NOTIFICATION_URL=" + notification.url(),
        "--ALLIANCE_ENGINE_NOTE=Embedded engines for tests", "--ALLIANCE_ENGINE_NOTE_FR=Moteurs de test"));
    settings.addAll(Arrays.asList(moreSettings));
    if (settings.stream().noneMatch(setting -> setting.startsWith(PASSWORD_COST))) {
      settings.add(PASSWORD_COST + 4);
    }
    // a test asks more in a minute than anybody may, unless it says how much that is
    for (String limit : ENOUGH_FOR_TESTS) {
      if (settings.stream().noneMatch(setting -> setting.startsWith(limit))) {
        settings.add(limit + 1_000_000);
      }
    }
    start();
  }

  /** One gateway with demo accounts for all tests that leave it as they found it. */
  public static synchronized RunningGateway shared() {
    if (shared == null) {
      shared = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + PASSWORD, "--alliance.upstream.time-limit=3s",
          "--alliance.upstream.open-for=1s");
    }
    Stream.of(shared.partnership, shared.evaluation, shared.notification).forEach(StandInService::reset);
    return shared;
  }

  private void start() {
    context = ServiceStart.run(Gateway.class, "gateway", settings.toArray(String[]::new));
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> get("/health").status() == 200);
  }

  public void restart() {
    context.close();
    start();
  }

  public Path publicKeyFile() {
    return directory.resolve("public.pem");
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  public String port() {
    return context.getEnvironment().getProperty("local.server.port");
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** For good. */
  public void storeGoesDown() {
    if (storeIsUp) {
      storeIsUp = false;
      store.close();
    }
  }

  /** A request of a stranger. */
  public HttpRequest.Builder to(String path) {
    return Http.to(at(path));
  }

  public Reply get(String path) {
    return send(to(path));
  }

  /** A script's token for a demo account. */
  public String token(String account) {
    Reply answer = send(to("/api/login").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"account\":\"" + account + "\",\"password\":\"" + PASSWORD + "\"}")));
    return answer.json().path("token").asString();
  }

  public HttpRequest.Builder as(String account, String path) {
    return to(path).header("Authorization", "Bearer " + token(account));
  }

  public Reply send(HttpRequest.Builder request) {
    return Http.send(request);
  }

  @Override
  public void close() {
    context.close();
    partnership.close();
    evaluation.close();
    notification.close();
    storeGoesDown();
  }
}

package org.alliancetracker.partnership.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.partnership.PartnershipService;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.alliancetracker.testing.topic.BrokerTopics;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a real store and a real broker, once per test run, and a client that speaks for people. */
public final class Service {

  public static final ActingPerson ADA = new ActingPerson("ada", Set.of(ActingPerson.ADMINISTRATOR), "en");
  public static final ActingPerson PAUL = new ActingPerson("paul", Set.of(ActingPerson.PARTNERSHIP_MANAGER), "fr");

  private static Service running;

  private final TokenSigner signer;
  private final BrokerTopics topics;
  private final ConfigurableApplicationContext context;
  private final URI base;

  private Service() throws IOException {
    Path directory = Files.createTempDirectory("partnership");
    Path publicKey = directory.resolve("public.pem");
    signer = TokenSigner.open(directory.resolve("private.pem"), publicKey);
    EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0);
    LocalBroker broker = LocalBroker.start(directory.resolve("broker"), 0);
    topics = new BrokerTopics(broker.bootstrap());
    context = ServiceStart.run(PartnershipService.class, "partnership-service", "--server.port=0",
        "--ALLIANCE_STORE_URI=" + store.uri(), "--ALLIANCE_KAFKA_BOOTSTRAP=" + broker.bootstrap(),
        "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKey, "--logging.level.root=ERROR");
    base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      context.close();
      topics.close();
      broker.close();
      store.close();
    }));
  }

  public static synchronized Service service() {
    if (running == null) {
      try {
        running = new Service();
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
    return running;
  }

  public BrokerTopics topics() {
    return topics;
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public int port() {
    return base.getPort();
  }

  /** A caller whose token is this person's. */
  public Caller as(ActingPerson person) {
    return Caller.of(base, () -> signer.sign(person, Instant.now(), Duration.ofMinutes(5)));
  }

  public Reply get(ActingPerson person, String path, String... headers) {
    return as(person).get(path, headers);
  }

  /** Text with ' instead of ", so that a test reads well. */
  public Reply post(ActingPerson person, String path, String body, String... headers) {
    return as(person).post(path, body.replace('\'', '"'), headers);
  }

  public Reply put(ActingPerson person, String path, String body, String... headers) {
    return as(person).put(path, body.replace('\'', '"'), headers);
  }

  public Reply postValue(ActingPerson person, String path, Map<String, ?> body) {
    return as(person).post(path, body);
  }

  /** A new alliance's id. */
  public String designed(ActingPerson person, String name) {
    return postValue(person, "/api/alliances", Map.of("name", name)).ok().json().path("id").stringValue();
  }
}

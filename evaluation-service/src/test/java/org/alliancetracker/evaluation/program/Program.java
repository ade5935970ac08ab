package org.alliancetracker.evaluation.program;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alliancetracker.evaluation.EvaluationService;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.Regularly;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.topic.BrokerTopics;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on the embedded store and a real broker, once per test run. */
public final class Program {

  private static Program running;

  private final TokenSigner signer;
  private final URI base;
  private final ConfigurableApplicationContext service;
  private final MongoDatabase database;
  private final BrokerTopics topics;
  private final Lifecycle lifecycle;

  private Program() {
    try {
      Path directory = Files.createTempDirectory("evaluation");
      EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0);
      LocalBroker broker = LocalBroker.start(directory.resolve("broker"), 0);
      Path publicKey = directory.resolve("token-public.pem");
      signer = TokenSigner.open(directory.resolve("token-private.pem"), publicKey);
      service = ServiceStart.run(EvaluationService.class, "evaluation-service",
          "--ALLIANCE_HTTP_PORT=0", "--ALLIANCE_STORE_URI=" + store.uri(),
          "--ALLIANCE_KAFKA_BOOTSTRAP=" + broker.bootstrap(), "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKey);
      base = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
      MongoClient client = MongoClients.create(store.uri());
      database = client.getDatabase("evaluation");
      topics = new BrokerTopics(broker.bootstrap());
      lifecycle = new Lifecycle(topics);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        service.close();
        client.close();
        topics.close();
        broker.close();
        store.close();
      }));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  public static synchronized Program get() {
    if (running == null) {
      running = new Program();
    }
    return running;
  }

  public <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  /** Views that another version of the program made are made anew, as at a start. */
  public void renewViews() {
    Regularly renewal = service.getBean("viewsRenewed", Regularly.class);
    renewal.stop();
    renewal.start();
  }

  public int port() {
    return base.getPort();
  }

  /** A caller whose token names this person and these global roles. */
  public Caller as(String personId, String... roles) {
    return Caller.of(base, () ->
        signer.sign(new ActingPerson(personId, Set.of(roles), "en"), Instant.now(), Duration.ofMinutes(1)));
  }

  public Caller administrator() {
    return as("root", ActingPerson.ADMINISTRATOR);
  }

  public Lifecycle lifecycle() {
    return lifecycle;
  }

  public BrokerTopics topics() {
    return topics;
  }

  /** The service's own database, to see what no answer shows. */
  public MongoDatabase database() {
    return database;
  }
}

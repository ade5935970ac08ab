package org.alliancetracker.notification.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.Regularly;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.notification.NotificationService;
import org.alliancetracker.notification.mail.ScriptedServer;
import org.alliancetracker.testing.http.Caller;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on the embedded store, a real broker and a mail server that can be told to misbehave; once per run. */
public final class Program {

  /** That wait, so that a test can fill the place. */
  public static final int MOST_ACCOUNT_MAILS = 20;

  private static Program running;

  private final TokenSigner signer;
  private final URI base;
  private final ConfigurableApplicationContext service;
  private final ScriptedServer mail = ScriptedServer.start(0);
  private final OwnedTopics topics;

  private Program() {
    try {
      Path directory = Files.createTempDirectory("notification");
      EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0);
      LocalBroker broker = LocalBroker.start(directory.resolve("broker"), 0);
      Path publicKey = directory.resolve("token-public.pem");
      signer = TokenSigner.open(directory.resolve("token-private.pem"), publicKey);
      service = ServiceStart.run(NotificationService.class, "notification-service",
          "--ALLIANCE_HTTP_PORT=0", "--ALLIANCE_STORE_URI=" + store.uri(),
          "--ALLIANCE_KAFKA_BOOTSTRAP=" + broker.bootstrap(), "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKey,
          "--ALLIANCE_SMTP_PORT=" + mail.port(), "--ALLIANCE_NOTICE_HOLD=PT1.5S", "--ALLIANCE_SMTP_TIMEOUT=PT1.5S",
          "--ALLIANCE_SMTP_PAUSE=PT0.2S", "--ALLIANCE_DIGEST_TICK=PT0.5S", "--ALLIANCE_STOP_LINKS=true",
          "--ALLIANCE_PUBLIC_URL=http://alliances.example", "--alliance.account-mails.waiting=" + MOST_ACCOUNT_MAILS);
      base = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
      topics = new OwnedTopics(broker.bootstrap());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        service.close();
        topics.close();
        broker.close();
        store.close();
        mail.close();
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

  public ScriptedServer mail() {
    return mail;
  }

  public OwnedTopics topics() {
    return topics;
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

  /** The gateway, speaking for itself. */
  public Caller gatewayItself() {
    return Caller.of(base, () -> signer.signForGateway(Instant.now(), Duration.ofMinutes(1)));
  }

  /** Somebody without a token. */
  public Caller stranger() {
    return Caller.stranger(base);
  }
}

package org.alliancetracker.kit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.testing.http.Http;
import org.alliancetracker.testing.http.Reply;
import org.springframework.context.ConfigurableApplicationContext;

/** The small service running on a free port, and a client with a good token. One per test run. */
public final class Tryout {

  public static final ActingPerson PERSON = new ActingPerson("person-ada", Set.of("partnership_manager"), "fr");

  private static Tryout running;

  public final Path publicKeyFile;
  public final TokenSigner signer;
  public final URI base;

  private Tryout() {
    try {
      Path directory = Files.createTempDirectory("tryout");
      publicKeyFile = directory.resolve("token-public.pem");
      signer = TokenSigner.open(directory.resolve("token-private.pem"), publicKeyFile);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    ConfigurableApplicationContext context = ServiceStart.run(TryoutApp.class, "tryout", "--server.port=0",
        "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKeyFile);
    base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  public static synchronized Tryout app() {
    if (running == null) {
      running = new Tryout();
    }
    return running;
  }

  public String token() {
    return signer.sign(PERSON, Instant.now(), Duration.ofMinutes(1));
  }

  /** A request with a good token. */
  public HttpRequest.Builder to(String path) {
    return Http.to(base.resolve(path)).header("Authorization", "Bearer " + token());
  }

  public Reply postJson(String path, String body) {
    return postJson(path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public Reply postJson(String path, byte[] body) {
    return send(to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  public Reply send(HttpRequest.Builder request) {
    return Http.send(request);
  }
}

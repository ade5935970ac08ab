package org.alliancetracker.partnership.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.localrun.broker.LocalBroker;
import org.alliancetracker.localrun.store.EmbeddedStore;
import org.alliancetracker.partnership.PartnershipService;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real store and a real broker, once per test run, and a client that speaks for people. */
public final class Service {

  public static final ActingPerson ADA = new ActingPerson("ada", Set.of(ActingPerson.ADMINISTRATOR), "en");
  public static final ActingPerson PAUL = new ActingPerson("paul", Set.of(ActingPerson.PARTNERSHIP_MANAGER), "fr");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Service running;

  private final HttpClient client = HttpClient.newHttpClient();
  private final TokenSigner signer;
  private final LocalBroker broker;
  private final ConfigurableApplicationContext context;
  private final URI base;

  private Service() throws IOException {
    Path directory = Files.createTempDirectory("partnership");
    Path publicKey = directory.resolve("public.pem");
    signer = TokenSigner.open(directory.resolve("private.pem"), publicKey);
    EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0);
    broker = LocalBroker.start(directory.resolve("broker"), 0);
    context = ServiceStart.run(PartnershipService.class, "partnership-service", "--server.port=0",
        "--ALLIANCE_STORE_URI=" + store.uri(), "--ALLIANCE_KAFKA_BOOTSTRAP=" + broker.bootstrap(),
        "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + publicKey, "--logging.level.root=ERROR");
    base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      context.close();
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

  public String bootstrap() {
    return broker.bootstrap();
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public Answer get(ActingPerson person, String path, String... headers) {
    return send(with(headers, to(person, path).GET()));
  }

  /** Text with ' instead of ", so that a test reads well. */
  public Answer post(ActingPerson person, String path, String body, String... headers) {
    return body(person, "POST", path, body.replace('\'', '"'), headers);
  }

  public Answer put(ActingPerson person, String path, String body, String... headers) {
    return body(person, "PUT", path, body.replace('\'', '"'), headers);
  }

  public Answer postValue(ActingPerson person, String path, Map<String, ?> body) {
    return body(person, "POST", path, JSON.writeValueAsString(body));
  }

  /** A new alliance's id. */
  public String designed(ActingPerson person, String name) {
    return postValue(person, "/api/alliances", Map.of("name", name)).ok().json().path("id").stringValue();
  }

  private Answer body(ActingPerson person, String method, String path, String body, String... headers) {
    HttpRequest.Builder request = to(person, path).header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    return send(with(headers, request));
  }

  private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private HttpRequest.Builder to(ActingPerson person, String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + signer.sign(person, Instant.now(), Duration.ofMinutes(5)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String code() {
      return json().path("code").asString("");
    }

    /** Fails with the whole answer when it is none of success. */
    public Answer ok() {
      if (status() / 100 != 2) {
        throw new AssertionError(
            response.request().method() + " " + response.uri() + " -> " + status() + " " + response.body());
      }
      return this;
    }
  }
}

package org.alliancetracker.testing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTest {

  private record Seen(String method, Headers headers, String body) {}

  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private URI base;
  private int status = 200;
  private String type = "application/json";
  private String answer = "{}";

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestHeaders(),
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      exchange.getResponseHeaders().set("Content-Type", type);
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
    base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aStrangerSendsNoTokenAndAPersonSendsHers() {
    Caller.stranger(base).get("/");
    Caller.of(base, () -> "secret").get("/");

    assertThat(seen).extracting(each -> each.headers().getFirst("Authorization")).containsExactly(null, "Bearer secret");
  }

  @Test
  void textIsSentAsItIsAndAValueAsJson() {
    Caller caller = Caller.stranger(base);
    caller.post("/", "{\"a\": 1}");
    caller.put("/", Map.of("a", 1));

    assertThat(seen).extracting(Seen::body).containsExactly("{\"a\": 1}", "{\"a\":1}");
    assertThat(seen).extracting(each -> each.headers().getFirst("Content-Type")).containsOnly("application/json");
  }

  @Test
  void aHeaderOfTheRequestTakesThePlaceOfTheCallersOwn() {
    Caller.stranger(base).with("If-Match", "\"1\"").post("/", "", "If-Match", "\"2\"", "Content-Type", "text/plain");

    assertThat(seen.getFirst().headers().get("If-Match")).containsExactly("\"2\"");
    assertThat(seen.getFirst().headers().get("Content-Type")).containsExactly("text/plain");
  }

  @Test
  void keysAreForChangesOnlyOneEachUnlessGiven() {
    Caller caller = Caller.stranger(base).withKeys();
    caller.get("/");
    caller.post("/", Map.of());
    caller.post("/", Map.of());
    caller.post("/", Map.of(), Caller.KEY, "mine");

    List<String> keys = seen.stream().map(each -> each.headers().getFirst(Caller.KEY)).toList();
    assertThat(keys).doesNotHaveDuplicates().startsWith((String) null).endsWith("mine").hasSize(4);
  }

  @Test
  void aRefusalTellsItsCodeAndFieldAndIsNotOk() {
    status = 400;
    type = "application/problem+json";
    answer = "{\"code\": \"bad\", \"field\": \"name\"}";
    Reply refused = Caller.stranger(base).get("/a");

    assertThat(refused.code()).isEqualTo("bad");
    assertThat(refused.field()).isEqualTo("name");
    assertThat(refused.accepted()).isFalse();
    assertThatThrownBy(refused::ok).hasMessageContaining("GET").hasMessageContaining("/a -> 400 ").hasMessageContaining("bad");
  }

  @Test
  void whatIsNoProblemHasNoCode() {
    status = 404;
    answer = "{\"code\": \"bad\"}";

    assertThat(Caller.stranger(base).get("/").code()).isEmpty();
  }

  @Test
  void anEmptyBodyIsMissingJson() {
    answer = "";

    assertThat(Caller.stranger(base).get("/").json().isMissingNode()).isTrue();
  }
}

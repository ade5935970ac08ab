package org.alliancetracker.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.kit.http.TryoutApp;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.kit.run.ServiceStart;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A program that takes twenty connections. The container closes what says nothing only after ten minutes here. */
class CrowdedTest {

  private static final int MOST = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Socket> sockets = new ArrayList<>();
  @TempDir private Path directory;
  private ConfigurableApplicationContext app;
  private int port;

  @BeforeEach
  void start() {
    TokenSigner.open(directory.resolve("private.pem"), directory.resolve("public.pem"));
    app = ServiceStart.run(TryoutApp.class, "tryout", "--server.port=0", "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE="
        + directory.resolve("public.pem"),
        "--ALLIANCE_CONNECTIONS=" + MOST, "--ALLIANCE_HEAD_WHOLE=PT1S", "--server.tomcat.connection-timeout=10m",
        "--server.tomcat.keep-alive-timeout=10m");
    port = Integer.parseInt(app.getEnvironment().getProperty("local.server.port"));
  }

  @AfterEach
  void end() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    app.close();
  }

  @Test
  void thoseWhoSayNothingGiveWayToThoseWhoAsk() throws Exception {
    for (int i = 0; i < 2 * MOST; i++) {
      open("");
    }

    assertServed();
  }

  @Test
  void thoseWhoWereServedAndStayGiveWayToo() throws Exception {
    for (int i = 0; i < MOST - MOST / 4; i++) {
      String answer = answer(open("GET /health HTTP/1.1\r\nHost: a\r\n\r\n"));
      assertThat(answer).startsWith("HTTP/1.1 200");
    }
    for (int i = 0; i < MOST; i++) {
      open("");
    }

    assertServed();
  }

  @Test
  void aHeadThatDripsIsClosedAtItsTime() throws Exception {
    for (int i = 0; i < 2 * MOST; i++) {
      open("GET /health HTTP/1.1\r\nX-Slow: ");
    }
    Socket dripping = sockets.getFirst();

    Awaitility.await().atMost(PATIENCE).until(() -> isClosedFor(dripping));
    assertServed();
  }

  @Test
  void whereThereIsRoomNobodyIsDisturbed() throws Exception {
    Socket first = open("");
    for (int i = 0; i < MOST / 4; i++) {
      open("");
    }
    Socket dripping = open("GET /health HTTP/1.1\r\nX-Slow: ");
    Awaitility.await().atMost(PATIENCE).until(() -> isClosedFor(dripping));

    first.getOutputStream().write("GET /health HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(answer(first)).as("longer idle than any that is closed in a crowd").startsWith("HTTP/1.1 200");
  }

  private void assertServed() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).timeout(PATIENCE).build();
      assertThat(client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
  }

  private Socket open(String first) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    sockets.add(socket);
    socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** It goes on with its head for as long as anybody listens. */
  private static boolean isClosedFor(Socket socket) {
    try {
      socket.getOutputStream().write('a');
      return false;
    } catch (IOException closed) {
      return true;
    }
  }

  private static String answer(Socket socket) throws IOException {
    byte[] buffer = new byte[4096];
    int read = socket.getInputStream().read(buffer);
    return new String(buffer, 0, Math.max(0, read), StandardCharsets.UTF_8);
  }
}

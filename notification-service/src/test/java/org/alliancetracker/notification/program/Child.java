package org.alliancetracker.notification.program;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.alliancetracker.notification.NotificationService;

/** The program as its own process, so that it can be killed. */
final class Child {

  private final Map<String, String> environment;
  private final Path log;
  private final int port;
  private Process process;

  Child(Map<String, String> environment, Path log) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    this.environment = new HashMap<>(environment);
    this.environment.put("ALLIANCE_HTTP_PORT", String.valueOf(port));
    this.environment.put("ALLIANCE_EXIT_WITH_PARENT", "true");
    this.log = log;
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void start() throws IOException {
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", classPath,
        NotificationService.class.getName());
    builder.environment().putAll(environment);
    process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }

  void awaitReady() {
    await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(base().resolve("/health")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}

package org.alliancetracker.localrun;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancetracker.localrun.engine.EngineProcess;

/** A program that serves /health as the services do, and /environment: what the launcher told it. */
final class StandInService {

  private StandInService() {
  }

  static List<Service> all() {
    return List.of(of("partnership-service", Set.of()), of("notification-service", Set.of("ALLIANCE_SMTP_PORT")),
        of(Service.GATEWAY, Set.of("ALLIANCE_TOKEN_PRIVATE_KEY_FILE", "ALLIANCE_DEMO_PASSWORD",
            "ALLIANCE_PARTNERSHIP_URL", "ALLIANCE_MAIL_PAGE_URL")));
  }

  private static Service of(String name, Set<String> variables) {
    return new Service(name, List.of("-cp", System.getProperty("java.class.path"), StandInService.class.getName()), 48,
        variables);
  }

  static Options options(Path data) {
    return Options.defaults(Path.of("..")).withData(data).withPort(0).withMailPort(0).withServices(all());
  }

  public static void main(String[] arguments) throws IOException {
    EngineProcess.begin();
    int port = Integer.parseInt(System.getenv("ALLIANCE_HTTP_PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 10);
    server.createContext("/", exchange -> {
      String body = System.getenv().entrySet().stream().filter(e -> e.getKey().startsWith("ALLIANCE_"))
          .map(Map.Entry::toString).collect(Collectors.joining("\n"));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
  }
}

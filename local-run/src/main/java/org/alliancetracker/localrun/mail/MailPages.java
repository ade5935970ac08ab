package org.alliancetracker.localrun.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The pages and the JSON of the mail sink, on 127.0.0.1. */
final class MailPages {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; "
      + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  /** For a mail's own HTML: no script, no request to anywhere; links open beside. */
  private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
      + "sandbox allow-popups allow-popups-to-escape-sandbox";
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

  private final MailFolder folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  MailPages(MailFolder folder, int port) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 50);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Words words = Words.of(exchange.getRequestHeaders().getFirst("Accept-Language"));
      MailHtml html = new MailHtml(words);
      String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
      if (!isForThisComputer(exchange)) {
        send(exchange, 421, "text/plain", "Open this page as http://127.0.0.1:" + port() + "/", OWN_POLICY);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, 405, "text/plain", "This page is for reading only.", OWN_POLICY);
      } else if (path.length == 1 && path[0].isEmpty()) {
        send(exchange, 200, "text/html", html.list(folder.list()), OWN_POLICY);
      } else if (path.length == 1 && path[0].equals("health")) {
        send(exchange, 200, "application/json", "{\"status\":\"UP\"}", OWN_POLICY);
      } else if (path.length == 2 && path[0].equals("api") && path[1].equals("mails")) {
        sendMails(exchange, recipient(exchange));
      } else if (path[0].equals("mails") && path.length <= 3) {
        mail(exchange, path, html);
      } else {
        send(exchange, 404, "text/html", html.notFound(), OWN_POLICY);
      }
    }
  }

  private void mail(HttpExchange exchange, String[] path, MailHtml html) throws IOException {
    Optional<Mail> mail = folder.read(path.length > 1 ? path[1] : "");
    if (mail.isPresent() && path.length == 2) {
      send(exchange, 200, "text/html", html.mail(mail.get()), OWN_POLICY);
    } else if (mail.isPresent() && path[2].equals("html")) {
      send(exchange, 200, "text/html", "<base target=\"_blank\">" + mail.get().html(), MAIL_POLICY);
    } else {
      send(exchange, 404, "text/html", html.notFound(), OWN_POLICY);
    }
  }

  /** One mail after the other: thousands of them at once would not fit into memory. */
  private void sendMails(HttpExchange exchange, Optional<String> recipient) throws IOException {
    head(exchange, "application/json", OWN_POLICY);
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write('[');
    String separator = "";
    for (Mail.Summary each : folder.list()) {
      if (recipient.isEmpty() || each.to().stream().anyMatch(recipient.get()::equalsIgnoreCase)) {
        Optional<Mail> mail = folder.read(each.id());
        if (mail.isPresent()) {
          out.write((separator + JSON.writeValueAsString(mail.get())).getBytes(StandardCharsets.UTF_8));
          separator = ",";
        }
      }
    }
    out.write(']');
  }

  private static Optional<String> recipient(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null || !query.startsWith("to=") ? Optional.empty()
        : Optional.of(URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8));
  }

  /** A page from elsewhere whose name was made to point here must not read the mail. */
  private static boolean isForThisComputer(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", ""));
  }

  private static void send(HttpExchange exchange, int status, String type, String body, String policy)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    head(exchange, type, policy);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void head(HttpExchange exchange, String type, String policy) {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
  }

  void close() {
    server.stop(0);
    threads.shutdown();
  }
}

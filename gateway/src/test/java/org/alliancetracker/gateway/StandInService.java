package org.alliancetracker.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A real HTTP server in the place of a service: it notes what it receives and answers as told. */
public final class StandInService implements AutoCloseable {

  /** A request as it arrived. */
  public record Received(String method, String uri, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return headers.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name)).map(e -> String.join(",", e.getValue()))
          .findFirst().orElse(null);
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final int port;
  private volatile HttpServer server;
  private volatile HttpHandler answer = json(200, "{}");

  public StandInService() {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public List<Received> received() {
    return received;
  }

  public Received last() {
    return received.getLast();
  }

  public void reset() {
    received.clear();
    answer = json(200, "{}");
  }

  public void answers(HttpHandler handler) {
    answer = handler;
  }

  public void answers(int status, String body) {
    answer = json(status, body);
  }

  public static HttpHandler json(int status, String body) {
    return exchange -> send(exchange, status, status >= 400 ? "application/problem+json" : "application/json", body);
  }

  /** Takes the request and says nothing until this stand-in is closed. */
  public void hangs() {
    answer = exchange -> {
      try {
        closing.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Takes the request and drops the connection. */
  public void dropsConnections() {
    answer = HttpExchange::close;
  }

  /** As if the process were killed. */
  public void goesDown() {
    server.stop(0);
  }

  public void comesBack() {
    server = listen(port);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }

  public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private HttpServer listen(int at) {
    try {
      HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
      fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      fresh.createContext("/", exchange -> {
        received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        answer.handle(exchange);
      });
      fresh.start();
      return fresh;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

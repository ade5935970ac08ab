package org.alliancetracker.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as the demo account that manages partnerships. */
public final class GatewayLogin {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GatewayLogin() {
  }

  public static String token(URI gateway, String password) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(gateway.resolve("/api/login"))
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString("{\"account\":\"manager\",\"password\":\"" + password + "\"}")).build(),
          BodyHandlers.ofByteArray());
      return JSON.readTree(answer.body()).path("token").asString();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

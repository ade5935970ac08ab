package org.alliancetracker.endtoend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mails that arrived, as the mail sink tells them. */
public final class Mails {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI sink;

  public Mails(URI sink) {
    this.sink = sink;
  }

  /** One mail; {@code to} is whom it was delivered to. */
  public record Mail(String id, String messageId, List<String> to, String subject, String receivedAt, String text,
      String html) {
  }

  /** Newest first. */
  public List<Mail> all() {
    try {
      var response = http.send(HttpRequest.newBuilder(sink.resolve("api/mails")).build(), BodyHandlers.ofByteArray());
      return JSON.readValue(response.body(), new TypeReference<List<Mail>>() { });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** To that address and with these words in the subject or the text, newest first. */
  public List<Mail> to(String address, String words) {
    return all().stream().filter(mail -> mail.to().contains(address))
        .filter(mail -> mail.subject().contains(words) || mail.text().contains(words)).toList();
  }
}

package org.alliancetracker.localrun.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailSinkTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path directory;

  private final HttpClient http = HttpClient.newHttpClient();
  private MailSink sink;

  @BeforeEach
  void start() {
    sink = MailSink.start(directory, 0, 0);
  }

  @AfterEach
  void stop() {
    sink.close();
    http.close();
  }

  @Test
  void aMailIsListedWithItsPartsWhenItHasBeenAccepted() throws Exception {
    send("zoe@example.org", "Réunion du comité", "Texte : https://example.org/a?b=1&c=2", "<p>Mise en page é</p>");

    JsonNode mail = mails("").get(0);
    assertThat(mail.get("subject").asString()).isEqualTo("Réunion du comité");
    assertThat(mail.get("to").get(0).asString()).isEqualTo("zoe@example.org");
    assertThat(mail.get("messageId").asString()).isEqualTo("<test@example.org>");
    assertThat(mail.get("text").asString()).contains("https://example.org/a?b=1&c=2");
    assertThat(mail.get("html").asString()).isEqualTo("<p>Mise en page é</p>");
    assertThat(mail.get("receivedAt").asString()).isNotEmpty();
  }

  @Test
  void mailsAreThereAfterARestartNewestFirst() throws Exception {
    send("a@example.org", "first", "1", "<p>1</p>");
    send("a@example.org", "second", "2", "<p>2</p>");
    sink.close();
    assertThat(Files.list(directory)).hasSize(2).allMatch(f -> f.toString().endsWith(".eml"));

    sink = MailSink.start(directory, 0, 0);

    assertThat(mails("").values()).extracting(m -> m.get("subject").asString()).containsExactly("second", "first");
  }

  @Test
  void mailsCanBeAskedForByRecipient() throws Exception {
    send("a@example.org", "for a", "x", "<p>x</p>");
    send("b+digest@example.org", "for b", "x", "<p>x</p>");

    assertThat(mails("?to=B%2Bdigest@example.org").values()).extracting(m -> m.get("subject").asString())
        .containsExactly("for b");
  }

  @Test
  void whatCameByMailIsEscapedAndItsHtmlIsSandboxed() throws Exception {
    send("a@example.org", "<script>alert(1)</script>", "<b>& https://example.org/\"x", "<script>alert(2)</script>");
    String id = mails("").get(0).get("id").asString();

    HttpResponse<String> page = get("mails/" + id, "en");
    HttpResponse<String> part = get("mails/" + id + "/html", "en");

    assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>")
        .contains("<iframe sandbox=\"allow-popups").contains("&lt;b&gt;&amp;");
    assertThat(part.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'")
        .contains("sandbox").doesNotContain("allow-scripts").doesNotContain("allow-same-origin");
  }

  @Test
  void thePageSpeaksFrenchOrEnglish() throws Exception {
    assertThat(get("", "fr-FR,fr;q=0.9,en;q=0.5").body()).contains("Aucun courrier").contains("lang=\"fr\"");
    assertThat(get("", "en-GB").body()).contains("No mail yet").contains("lang=\"en\"");
    assertThat(get("", ";;;nonsense").statusCode()).isEqualTo(200);
  }

  @Test
  void whatDoesNotExistIsNotFound() throws Exception {
    assertThat(get("mails/1", "en").statusCode()).isEqualTo(404);
    assertThat(get("mails/..%2f..%2fetc", "en").statusCode()).isEqualTo(404);
    assertThat(get("mails", "en").statusCode()).isEqualTo(404);
    assertThat(get("elsewhere", "en").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageFromElsewhereCannotReadTheMailThroughAnotherHostName() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", sink.page().getPort())) {
      socket.getOutputStream().write("GET /api/mails HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes());

      assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine()).contains(" 421");
    }
  }

  private void send(String to, String subject, String text, String html) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(sink.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties)) {
      @Override
      protected void updateMessageID() throws jakarta.mail.MessagingException {
        setHeader("Message-ID", "<test@example.org>");
      }
    };
    message.setFrom("system@example.org");
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "utf-8");
    MimeBodyPart textPart = new MimeBodyPart();
    textPart.setText(text, "utf-8");
    MimeBodyPart htmlPart = new MimeBodyPart();
    htmlPart.setText(html, "utf-8", "html");
    message.setContent(new MimeMultipart("alternative", textPart, htmlPart));
    Transport.send(message);
  }

  private JsonNode mails(String query) throws Exception {
    return JSON.readTree(get("api/mails" + query, "en").body());
  }

  private HttpResponse<String> get(String path, String language) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(sink.page() + path)).header("Accept-Language", language).build(),
        BodyHandlers.ofString());
  }
}

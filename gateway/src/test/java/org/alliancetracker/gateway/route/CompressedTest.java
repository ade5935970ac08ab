package org.alliancetracker.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedTest {

  private final RunningGateway gateway = RunningGateway.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/alliances/a-1", "/assets/pages.css", "/assets/pico/pico.min.css", "/assets/htmx/htmx.min.js",
      "/api/alliances/a-1"})
  void whatIsTextIsSentCompressedToWhoTakesItSo(String path) throws IOException, InterruptedException {
    gateway.partnership.answers(new Upstream().alliance("a-1", Upstream.approved("alliance"), Upstream.approved("history")));
    Browser browser = Page.browser(gateway, "en");

    HttpResponse<byte[]> packed = bytes(browser.request(path).header("Accept-Encoding", "gzip"));
    HttpResponse<byte[]> plain = bytes(browser.request(path));

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().allValues("Vary")).anyMatch(value -> value.toLowerCase().contains("accept-encoding"));
    assertThat(packed.body().length).isLessThan(plain.body().length / 2);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
          .hasSameSizeAs(new String(plain.body(), StandardCharsets.UTF_8));
    }
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void theOnlySecretBesideWordsFromTheAddressIsAnotherEachTimeSoThatNoLengthTellsIt() {
    gateway.partnership.answers(new Upstream().on("GET /api/alliances", Upstream.approved("portfolio")));
    Browser browser = Page.browser(gateway, "en");

    Reply first = browser.open("/alliances?q=guess");
    Reply second = browser.open("/alliances?q=guess");

    assertThat(first.body()).contains("value=\"guess\"");
    assertThat(Page.hidden(first, "_csrf")).isNotEqualTo(Page.hidden(second, "_csrf"));
    assertThat(first.body()).doesNotContain(browser.cookies().get("alliance_session"));
    assertThat(browser.submit("/logout", Map.of("_csrf", Page.hidden(first, "_csrf"))).status()).as("an earlier one still counts")
        .isEqualTo(303);
  }

  private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }
}

package org.alliancetracker.gateway.route;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.alliancetracker.words.language.Language;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered to the gateway itself; trouble on the way is a problem of status 503 or 504, never an exception.
 *
 * @param body       the JSON, an empty object where there was none
 * @param retryAfter when it makes sense to ask again; zero where nothing was said of it
 */
public record OwnReply(int status, JsonNode body, Duration retryAfter) {

  static OwnReply of(UpstreamAnswer answer) {
    String seconds = answer.headers().getOrDefault(HttpHeaders.RETRY_AFTER.toLowerCase(Locale.ROOT), List.of("")).getFirst();
    Duration after = seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    return new OwnReply(answer.status(), Reply.of(answer, Language.EN).body(), after);
  }

  public boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** Stable code of the problem, empty when all is well. */
  public String code() {
    return isOk() ? "" : body.path("code").asString("");
  }

  /** Where the problem lies, or an empty text. */
  public String field() {
    return isOk() ? "" : body.path("field").asString("");
  }
}

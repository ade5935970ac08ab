package org.alliancetracker.gateway.route;

import java.util.Optional;
import org.alliancetracker.words.language.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered to a page; trouble on the way is a problem of status 503 or 504, never an exception.
 *
 * @param status          HTTP status
 * @param body            the JSON, an empty object where there was none
 * @param said            the language of the words in it; null where nobody said any
 */
public record Reply(int status, JsonNode body, Language said) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** Stable code of the problem, empty when all is well. */
  public String code() {
    return isOk() ? "" : body.path("code").asString();
  }

  /** The words of who refused, for who reads that language: a form that comes back may do so in another one. */
  public Optional<String> sentence(Language language) {
    return Optional.of(body.path("sentence").asString("")).filter(words -> said == language && !words.isEmpty());
  }

  /**
   * A refusal that a page found by itself.
   *
   * @param field name of the form's field, or an empty text
   */
  public static Reply found(int status, String code, String field) {
    return new Reply(status, JSON.createObjectNode().put("code", code).put("field", field), null);
  }

  static Reply of(UpstreamAnswer answer, Language language) {
    JsonNode body;
    try {
      body = answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (JacksonException notOurs) {
      // something between us and the service answered in its place
      body = JSON.createObjectNode().put("code", "service-unavailable");
    }
    return new Reply(answer.status(), body, language);
  }
}

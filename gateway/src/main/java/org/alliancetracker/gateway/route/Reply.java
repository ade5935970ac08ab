package org.alliancetracker.gateway.route;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered to a page; trouble on the way is a problem of status 503 or 504, never an exception.
 *
 * @param status          HTTP status
 * @param body            the JSON, an empty object where there was none
 */
public record Reply(int status, JsonNode body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** Stable code of the problem, empty when all is well. */
  public String code() {
    return isOk() ? "" : body.path("code").asString();
  }

  static Reply of(UpstreamAnswer answer) {
    JsonNode body;
    try {
      body = answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (JacksonException notOurs) {
      // something between us and the service answered in its place
      body = JSON.createObjectNode().put("code", "service-unavailable");
    }
    return new Reply(answer.status(), body);
  }
}

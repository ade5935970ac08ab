package org.alliancetracker.gateway.route;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered to a page; trouble on the way is a problem of status 503 or 504, never an exception.
 *
 * @param status          HTTP status
 * @param body            the JSON, an empty object where there was none
 * @param etag            version of what was read or written, with its quotes
 * @param location        where a new thing is
 * @param allianceVersion what a later call may carry, to see at least this change
 */
public record Reply(int status, JsonNode body, Optional<String> etag, Optional<String> location, Optional<String> allianceVersion) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public boolean isOk() {
    return status >= 200 && status < 300;
  }

  public boolean isNotFound() {
    return status == 404;
  }

  /** Stable code of the problem, empty when all is well. */
  public String code() {
    return isOk() ? "" : body.path("code").asString();
  }

  /** The body as a record of the caller; members it does not know are overlooked. */
  public <T> T as(Class<T> type) {
    return JSON.treeToValue(body, type);
  }

  static Reply of(UpstreamAnswer answer) {
    JsonNode body;
    try {
      body = answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (JacksonException notOurs) {
      // something between us and the service answered in its place
      body = JSON.createObjectNode().put("code", "service-unavailable");
    }
    return new Reply(answer.status(), body, first(answer, "etag"), first(answer, "location"), first(answer, "alliance-version"));
  }

  private static Optional<String> first(UpstreamAnswer answer, String header) {
    return answer.headers().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(header))
        .map(entry -> entry.getValue().getFirst()).findFirst();
  }
}

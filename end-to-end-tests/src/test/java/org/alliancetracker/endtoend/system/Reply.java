package org.alliancetracker.endtoend.system;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Reply(int status, HttpHeaders headers, byte[] body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An object without members where the body is no JSON. */
  public JsonNode json() {
    try {
      return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public String text(String field) {
    return json().path(field).asString();
  }

  /** What a later request may carry to be answered from this state on; {@code <stream>:<version>}, or null. */
  public String version() {
    return headers.firstValue(Caller.VERSION).orElse(null);
  }

  public boolean accepted() {
    return status >= 200 && status < 300;
  }

  public String type() {
    return headers.firstValue("Content-Type").orElse("");
  }

  @Override
  public String toString() {
    return status + " " + text();
  }
}

package org.alliancetracker.evaluation.program;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Reply(HttpResponse<String> response) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return response.body();
  }

  /** Missing where the body is empty. */
  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  public String code() {
    return json().path("code").asString("");
  }

  public String field() {
    return json().path("field").asString("");
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }
}

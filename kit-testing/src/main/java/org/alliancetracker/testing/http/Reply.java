package org.alliancetracker.testing.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Reply(HttpResponse<String> http) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public int status() {
    return http.statusCode();
  }

  public boolean accepted() {
    return status() / 100 == 2;
  }

  /** Fails with the whole answer when it is none of success. */
  public Reply ok() {
    if (!accepted()) {
      throw new AssertionError(http.request().method() + " " + http.uri() + " -> " + this);
    }
    return this;
  }

  public String body() {
    return http.body();
  }

  /** Missing where the body is empty; fails where it is something else than JSON. */
  public JsonNode json() {
    return JSON.readTree(body());
  }

  /** A member of the JSON body, empty where there is none. */
  public String text(String member) {
    return json().path(member).asString("");
  }

  /** The stable code of a refusal; empty where this is no problem in JSON. */
  public String code() {
    return isProblem() ? text("code") : "";
  }

  /** Which part of the request a refusal names; empty where it names none. */
  public String field() {
    return isProblem() ? text("field") : "";
  }

  public boolean isProblem() {
    return type().startsWith("application/problem+json");
  }

  /** The content type, empty where none is said. */
  public String type() {
    return headers().firstValue("Content-Type").orElse("");
  }

  public HttpHeaders headers() {
    return http.headers();
  }

  /** The first value, or null. */
  public String header(String name) {
    return headers().firstValue(name).orElse(null);
  }

  /** {@code name=value} of a cookie that was set, or null. */
  public String cookie(String name) {
    return headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith(name + "=")).map(each -> each.split(";")[0])
        .findFirst().orElse(null);
  }

  /** What a later request may carry to be answered from this state on; {@code <stream>:<version>}, or null. */
  public String version() {
    return header(Caller.VERSION);
  }

  @Override
  public String toString() {
    return status() + " " + body();
  }
}

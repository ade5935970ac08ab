package org.alliancetracker.kit.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The body of every answer that is not a success (RFC 9457).
 *
 * @param status HTTP status, 400..599
 * @param code   stable kebab-case name of what is wrong; clients and pages decide by it
 * @param title  the code in words, the same for each occurrence
 * @param detail one sentence on this occurrence that says what to do, or null
 * @param field  JSON path ({@code partners[2].role}), parameter or header at fault, or null
 * @param more   further members of the body, such as the conditions that are not met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "field"})
public record Problem(int status, String code, String title, String detail, String field,
           @JsonIgnore Map<String, Object> more) {

  public static final MediaType MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON;

  private static final String TYPE_PREFIX = "urn:alliance-tracker:";

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a problem has a status from 400 to 599, not " + status);
    }
    more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  public static Problem of(int status, String code, String title) {
    return new Problem(status, code, title, null, null, Map.of());
  }

  public Problem detail(String sentence) {
    return new Problem(status, code, title, sentence, field, more);
  }

  public Problem at(String path) {
    return new Problem(status, code, title, detail, path, more);
  }

  /** Adds one member to the body; the value must be something Jackson can write. */
  public Problem with(String name, Object value) {
    Map<String, Object> members = new LinkedHashMap<>(more);
    members.put(name, value);
    return new Problem(status, code, title, detail, field, members);
  }

  @JsonProperty("type")
  public String type() {
    return TYPE_PREFIX + code;
  }

  @JsonAnyGetter
  Map<String, Object> members() {
    return more;
  }

  public ResponseEntity<Problem> response() {
    return response(new HttpHeaders());
  }

  /** For 503 and 429: also tells the client when to come back; whole seconds, at least 1. */
  public ResponseEntity<Problem> response(Duration retryAfter) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
    return response(headers);
  }

  public ResponseEntity<Problem> response(HttpHeaders headers) {
    return ResponseEntity.status(status).headers(headers).contentType(MEDIA_TYPE).body(this);
  }
}

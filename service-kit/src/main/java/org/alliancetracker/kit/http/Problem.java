package org.alliancetracker.kit.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.RefusalCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The body of every answer that is not a success (RFC 9457): a refusal as HTTP tells it.
 *
 * @param reason what clients and pages decide by; gives {@code type}, {@code code} and {@code title}
 * @param status HTTP status, 400..599; that of the code, unless the container chose a nearer one
 * @param detail one sentence on this occurrence that says what to do, or null
 * @param field  JSON path ({@code partners[2].role}), parameter or header at fault, or null
 * @param more   further members of the body, such as the conditions that are not met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "field"})
public record Problem(@JsonIgnore RefusalCode reason, int status, String detail, String field,
           @JsonIgnore Map<String, Object> more) {

  public static final MediaType MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON;

  private static final String TYPE_PREFIX = "urn:alliance-tracker:";

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a problem has a status from 400 to 599, not " + status);
    }
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  public static Problem of(RefusalCode reason) {
    return of(reason, reason.status());
  }

  /** Where something else than the code decides the status. */
  public static Problem of(RefusalCode reason, int status) {
    return new Problem(reason, status, null, null, Map.of());
  }

  public static Problem of(Refusal refusal) {
    return new Problem(refusal.reason(), refusal.status(), refusal.detail(), refusal.field(), refusal.more());
  }

  public Problem detail(String sentence) {
    return new Problem(reason, status, sentence, field, more);
  }

  public Problem at(String path) {
    return new Problem(reason, status, detail, path, more);
  }

  /** Adds one member to the body; the value must be something Jackson can write. */
  public Problem with(String name, Object value) {
    Map<String, Object> members = new LinkedHashMap<>(more);
    members.put(name, value);
    return new Problem(reason, status, detail, field, members);
  }

  @JsonProperty("type")
  public String type() {
    return TYPE_PREFIX + code();
  }

  @JsonProperty("title")
  public String title() {
    return reason.title();
  }

  @JsonProperty("code")
  public String code() {
    return reason.code();
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

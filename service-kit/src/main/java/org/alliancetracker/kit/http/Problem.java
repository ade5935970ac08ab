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
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.refusal.RefusalWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The body of every answer that is not a success (RFC 9457): a refusal as HTTP tells it.
 *
 * @param reason what clients and pages decide by; gives {@code type}, {@code code} and {@code title}
 * @param status HTTP status, 400..599; that of the code, unless the container chose a nearer one
 * @param detail one sentence on this occurrence that says what to do, in English, for who writes programs; or null
 * @param sentence what happened, what is kept and what to do, in the language of the person who acts; null until it is {@link #said}
 * @param field  JSON path ({@code partners[2].role}), parameter or header at fault, or null
 * @param more   further members of the body, such as the conditions that are not met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "sentence", "field"})
public record Problem(@JsonIgnore RefusalCode reason, int status, String detail, String sentence, String field,
           @JsonIgnore Map<String, Object> more) {

  public static final MediaType MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON;

  /** Of the members: what there is no more room for. */
  private static final String LIMIT = "limit";
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
    return new Problem(reason, status, null, null, null, Map.of());
  }

  public static Problem of(Refusal refusal) {
    return new Problem(refusal.reason(), refusal.status(), refusal.detail(), null, refusal.field(), refusal.more());
  }

  public Problem detail(String inEnglish) {
    return new Problem(reason, status, inEnglish, sentence, field, more);
  }

  public Problem at(String path) {
    return new Problem(reason, status, detail, sentence, path, more);
  }

  /** The same with its words in that language; whoever writes a problem as a body says it. */
  public Problem said(Language language) {
    String limit = more.get(LIMIT) instanceof String name ? name : null;
    return new Problem(reason, status, detail, new RefusalWords(language).say(code(), status, field, limit), field, more);
  }

  /** Adds one member to the body; the value must be something Jackson can write. */
  public Problem with(String name, Object value) {
    Map<String, Object> members = new LinkedHashMap<>(more);
    members.put(name, value);
    return new Problem(reason, status, detail, sentence, field, members);
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

package org.alliancetracker.gateway.route;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.RetryAfter;
import org.alliancetracker.words.language.Language;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** What came back, or the problem in its place: trouble on the way is an answer too. Header names are lower-case. */
record UpstreamAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static UpstreamAnswer of(Problem problem, Language language, Duration retryAfter) {
    return new UpstreamAnswer(problem.status(), Map.of(
        "content-type", List.of(Problem.MEDIA_TYPE.toString()),
        HttpHeaders.RETRY_AFTER.toLowerCase(Locale.ROOT), List.of(String.valueOf(RetryAfter.spread(retryAfter).toSeconds()))),
        JSON.writeValueAsBytes(problem.said(language)));
  }

  /** The service has not yet heard of the version asked for, and has done nothing. */
  boolean isBehind() {
    return status == SharedCode.BEHIND.status() && Reply.of(this, null).code().equals(SharedCode.BEHIND.code());
  }
}

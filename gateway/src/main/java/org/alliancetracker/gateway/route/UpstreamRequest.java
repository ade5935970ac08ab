package org.alliancetracker.gateway.route;

import java.util.Map;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.words.language.Language;

/**
 * One call to a service.
 *
 * @param method  HTTP method
 * @param path    path and query, encoded, starting with a slash
 * @param language what is told in place of an answer is said in it
 * @param headers those that are sent besides its id and its place in a trace, which {@link ServiceLine} adds
 * @param body    what is sent along
 */
record UpstreamRequest(String method, String path, Language language, Map<String, String> headers, UpstreamBody body) {

  UpstreamRequest(String method, String path, Language language, Map<String, String> headers, byte[] body) {
    this(method, path, language, headers, new UpstreamBody.Held(body));
  }

  UpstreamRequest with(UpstreamBody other) {
    return new UpstreamRequest(method, path, language, headers, other);
  }

  /** Without what was asked for, which may name somebody: for the log. */
  String pathOnly() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /** Asking twice changes nothing. */
  boolean isSafe() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Where the service is known to have done nothing; what was passed on as it came is gone. */
  boolean canBeSentAgain() {
    return body instanceof UpstreamBody.Held;
  }

  boolean asksForLeastVersion() {
    return headers.keySet().stream().anyMatch(LeastVersion.HEADER::equalsIgnoreCase);
  }
}

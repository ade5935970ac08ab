package org.alliancetracker.gateway.route;

import java.util.Map;
import org.alliancetracker.kit.http.LeastVersion;

/**
 * One call to a service.
 *
 * @param method  HTTP method
 * @param path    path and query, encoded, starting with a slash
 * @param headers those that are sent besides its id and its place in a trace, which {@link Upstream} adds
 * @param body    bytes, empty for none
 */
record UpstreamRequest(String method, String path, Map<String, String> headers, byte[] body) {

  /** Without what was asked for, which may name somebody: for the log. */
  String pathOnly() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /** Asking twice changes nothing. */
  boolean isSafe() {
    return method.equals("GET") || method.equals("HEAD");
  }

  boolean asksForLeastVersion() {
    return headers.keySet().stream().anyMatch(LeastVersion.HEADER::equalsIgnoreCase);
  }
}

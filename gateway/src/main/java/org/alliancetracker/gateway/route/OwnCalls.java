package org.alliancetracker.gateway.route;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.alliancetracker.gateway.token.GatewayToken;
import org.alliancetracker.kit.http.BodyBudget;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.words.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the gateway asks services in its own name, at addresses that it passes on for nobody. Through the same guards as all calls; what is
 * sent stands in no log and no trace, which know addresses only. Safe for threads.
 */
@Component
public class OwnCalls {

  private static final byte[] NOTHING = {};
  private static final JsonMapper JSON = JsonMapper.builder()
      .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

  private final Upstreams upstreams;
  private final GatewayToken token;
  private final BodyBudget budget;

  OwnCalls(Upstreams upstreams, GatewayToken token, BodyBudget budget) {
    this.upstreams = upstreams;
    this.token = token;
    this.budget = budget;
  }

  /** @param path encoded, without anything that must not be logged */
  public OwnReply get(Service service, String path) {
    return call(service, "GET", path, NOTHING);
  }

  /** Sends a body, written as JSON without what is null. Never sent again by itself. */
  public OwnReply post(Service service, String path, Object body) {
    return call(service, "POST", path, JSON.writeValueAsBytes(body));
  }

  private OwnReply call(Service service, String method, String path, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    headers.put(HttpHeaders.ACCEPT, "application/json");
    headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + token.fresh());
    if (body.length > 0) {
      headers.put(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    try (BodyBudget.Share share = budget.share(false)) {
      return OwnReply.of(upstreams.of(service).send(new UpstreamRequest(method, path, Language.EN, headers, body), share));
    } catch (ProblemException full) {
      return OwnReply.of(UpstreamProblems.busy(service, Language.EN));
    } catch (UncheckedIOException brokenOff) {
      return OwnReply.of(UpstreamProblems.timeout(service, Language.EN));
    }
  }
}

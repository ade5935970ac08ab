package org.alliancetracker.gateway.route;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alliancetracker.gateway.token.PersonTokens;
import org.alliancetracker.kit.http.BodyBudget;
import org.alliancetracker.kit.http.IdempotencyKey;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.words.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How pages ask services, in the name of the person who looks at them. Safe for threads; a page may ask several services at once.
 */
@Component
public class ServiceCalls {

  private static final byte[] NOTHING = {};
  /** What a form leaves empty is not sent. */
  private static final JsonMapper JSON = JsonMapper.builder()
      .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

  private final Upstreams upstreams;
  private final PersonTokens personTokens;
  private final PageShares shares;

  ServiceCalls(Upstreams upstreams, PersonTokens personTokens, PageShares shares) {
    this.upstreams = upstreams;
    this.personTokens = personTokens;
    this.shares = shares;
  }

  /** @param path path and query, encoded, such as {@code /api/alliances?limit=20} */
  public Reply get(Service service, ActingPerson person, String path) {
    return call(service, person, "GET", path, NOTHING, Map.of());
  }

  /**
   * Sends a command.
   *
   * @param body           written as JSON
   * @param idempotencyKey from a hidden field of the form, so that a form sent twice is one command
   * @throws ProblemException 400 {@code bad-header} for a key that no header can hold: hidden or not, a field is anybody's text
   */
  public Reply post(Service service, ActingPerson person, String path, Object body, String idempotencyKey) {
    return send(service, person, "POST", path, body, Map.of(IdempotencyKey.HEADER, IdempotencyKey.of(idempotencyKey).orElseThrow()));
  }

  /** Sends a command with further headers, such as {@code If-Match}; a missing Idempotency-Key is made up. */
  public Reply send(Service service, ActingPerson person, String method, String path, Object body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.putIfAbsent(IdempotencyKey.HEADER, UUID.randomUUID().toString());
    all.put(HttpHeaders.CONTENT_TYPE, "application/json");
    return call(service, person, method, path, JSON.writeValueAsBytes(body), all);
  }

  private Reply call(Service service, ActingPerson person, String method, String path, byte[] body, Map<String, String> headers) {
    Language language = Language.find(person.language()).orElseThrow();
    Map<String, String> all = new HashMap<>(headers);
    all.put(HttpHeaders.ACCEPT, "application/json");
    all.put(HttpHeaders.ACCEPT_LANGUAGE, person.language());
    all.put(HttpHeaders.AUTHORIZATION, "Bearer " + personTokens.of(person));
    BodyBudget.Share share = shares.open();
    try {
      return Reply.of(upstreams.of(service).send(new UpstreamRequest(method, path, language, all, body), share), language);
    } catch (ProblemException full) {
      return Reply.of(UpstreamProblems.busy(service, language), language);
    } finally {
      shares.keep(share);
    }
  }
}

package org.alliancetracker.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.gateway.token.PersonTokens;
import org.alliancetracker.kit.http.BodyBudget;
import org.alliancetracker.kit.http.BodyRequest;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.http.ProblemWriter;
import org.alliancetracker.kit.identity.PersonAuthentication;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * How the gateway's routes call a service: in the name of the signed-in person, with few headers, through the guards. What is sent
 * and what is answered passes in pieces; what may have to be sent again is held.
 */
@Component
class GuardedExchange implements ProxyExchange {

  private final Upstreams upstreams;
  private final PersonTokens personTokens;
  private final BodyBudget budget;

  GuardedExchange(Upstreams upstreams, PersonTokens personTokens, BodyBudget budget) {
    this.upstreams = upstreams;
    this.personTokens = personTokens;
    this.budget = budget;
  }

  @Override
  public ServerResponse exchange(Request request) {
    ServerRequest received = request.getServerRequest();
    PersonAuthentication person = (PersonAuthentication) received.principal().orElseThrow();
    Map<String, String> headers = PassedHeaders.toService(request.getHeaders());
    headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + personTokens.of(person.getPrincipal()));
    Service service = (Service) received.attribute(Routes.SERVICE).orElseThrow();
    String method = request.getMethod().name();
    String path = address(received, request.getUri());
    return GatewayServerResponse.status(HttpServletResponse.SC_OK).build((servletRequest, servletResponse) -> {
      UpstreamRequest head = new UpstreamRequest(method, path, person.language(), headers, UpstreamBody.NONE);
      pass(upstreams.of(service), head, servletRequest, servletResponse);
      return null;
    });
  }

  private void pass(Upstream service, UpstreamRequest head, HttpServletRequest from, HttpServletResponse to) throws IOException {
    try (BodyBudget.Share share = budget.share(false)) {
      share.holds(PassedOnAnswer.STREAM_BYTES);
      service.pass(head.with(body(from, head.asksForLeastVersion())), new PassedOnAnswer(to));
    } catch (ProblemException refused) {
      // here, since the framework makes a fault of whatever is thrown while an answer is written
      ProblemWriter.write(from, to, refused.problem(), ProblemWriter.closing(refused.problem()));
    } catch (ClientLeft gone) {
      throw (IOException) gone.getCause();
    } catch (UncheckedIOException brokenOff) {
      WholeAnswers.breakOff(from);
    }
  }

  /** As it was sent, encoded: who decodes an address to change it must encode it again, and braces then are no braces any more. */
  private static String address(ServerRequest received, URI uri) {
    String path = received.attribute(Routes.SHORTENED).map(prefix -> shortened(uri.getRawPath(), (String) prefix)).orElse(uri.getRawPath());
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static String shortened(String path, String prefix) {
    if (!path.startsWith(prefix + "/")) {
      // the route decodes before it compares; no address of ours is written so
      throw new ProblemException(InputProblems.notFound());
    }
    return Routes.OPERATIONS + path.substring(prefix.length());
  }

  private static UpstreamBody body(HttpServletRequest received, boolean mayBeSentAgain) {
    Optional<BodyRequest> body = BodyRequest.of(received);
    if (body.isEmpty()) {
      return UpstreamBody.NONE;
    }
    return mayBeSentAgain
        ? new UpstreamBody.Held(body.get().bytes()) : new UpstreamBody.Coming(body.get().passedOn(), body.get().announced());
  }
}

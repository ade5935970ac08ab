package org.alliancetracker.gateway.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.alliancetracker.gateway.token.PersonTokens;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.PersonAuthentication;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** How the gateway's routes call a service: in the name of the signed-in person, with few headers, through the guards. */
@Component
class GuardedExchange implements ProxyExchange {

  private final Upstreams upstreams;
  private final PersonTokens personTokens;

  GuardedExchange(Upstreams upstreams, PersonTokens personTokens) {
    this.upstreams = upstreams;
    this.personTokens = personTokens;
  }

  @Override
  public ServerResponse exchange(Request request) {
    ServerRequest received = request.getServerRequest();
    PersonAuthentication person = (PersonAuthentication) received.principal().orElseThrow();
    Map<String, String> headers = PassedHeaders.toService(request.getHeaders());
    headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + personTokens.of(person.getPrincipal()));
    Service service = (Service) received.attribute(Routes.SERVICE).orElseThrow();
    UpstreamAnswer answer = upstreams.of(service)
        .send(new UpstreamRequest(request.getMethod().name(), address(received, request.getUri()), headers, body(received)));
    return GatewayServerResponse.status(answer.status())
        .headers(into -> into.putAll(PassedHeaders.toClient(answer.headers())))
        .build((servletRequest, servletResponse) -> {
          servletResponse.setContentLength(answer.body().length);
          servletResponse.getOutputStream().write(answer.body());
          return null;
        });
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

  /** The limiting filter has counted and read it already. */
  private static byte[] body(ServerRequest received) {
    try {
      return received.servletRequest().getInputStream().readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}

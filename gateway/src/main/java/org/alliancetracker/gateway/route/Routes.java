package org.alliancetracker.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers which address of the API; the first route that fits is taken. */
@Configuration(proxyBeanMethods = false)
class Routes {

  static final String SERVICE = Routes.class.getName() + ".service";
  /** What {@value #OPERATIONS} takes the place of at the beginning of an address. */
  static final String SHORTENED = Routes.class.getName() + ".shortened";
  static final String OPERATIONS = "/operations";

  @Bean
  RouterFunction<ServerResponse> apiRoutes(Environment environment) {
    return operations(environment, Service.PARTNERSHIP)
        .and(operations(environment, Service.EVALUATION))
        .and(operations(environment, Service.NOTIFICATION))
        // what a committee noted of an evaluation belongs to the life of the alliance
        .and(to(environment, Service.PARTNERSHIP, "/api/alliances/{id}/evaluations/{eid}/noted"))
        .and(to(environment, Service.EVALUATION, "/api/alliances/{id}/evaluations/**", "/api/alliances/{id}/scorecard",
            "/api/evaluations/**", "/api/rubrics/**"))
        .and(to(environment, Service.NOTIFICATION, "/api/alliances/{id}/digests", "/api/digests/**", "/api/deliveries/**"))
        .and(to(environment, Service.PARTNERSHIP, "/api/alliances/**", "/api/people/**"));
  }

  private static RouterFunction<ServerResponse> to(Environment environment, Service service, String... addresses) {
    RequestPredicate address = Arrays.stream(addresses).map(RequestPredicates::path)
        .reduce(RequestPredicate::or).orElseThrow();
    return route(service.label()).route(address, http())
        .before(uri(environment.getRequiredProperty(service.variable())))
        .before(request -> {
          request.attributes().put(SERVICE, service);
          return request;
        }).build();
  }

  private static RouterFunction<ServerResponse> operations(Environment environment, Service service) {
    String prefix = "/api/operations/" + service.label();
    return route(service.label() + "-operations").route(RequestPredicates.path(prefix + "/**"), http())
        .before(uri(environment.getRequiredProperty(service.variable())))
        .before(request -> {
          request.attributes().put(SERVICE, service);
          request.attributes().put(SHORTENED, prefix);
          return request;
        }).build();
  }
}

package org.alliancetracker.testing.head;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route of a running program, asked of Spring, so that a new one is walked over without anybody adding it here. */
public final class SpringRoutes {

  /** A route that takes any method is tried with one that reads and one that writes. */
  private static final Set<RequestMethod> EITHER = Set.of(RequestMethod.GET, RequestMethod.POST);

  /** Actuator offers parts of the health below it; we have none, and its 404 has no body. */
  private static final String PARTS_OF_THE_HEALTH = "/health/**";

  private SpringRoutes() {
  }

  /** The dispatcher knows its routes from its first request on. */
  public static List<Route> of(DispatcherServlet program) {
    List<HandlerMapping> mappings = Objects.requireNonNull(program.getHandlerMappings(), "send a request first");
    Stream<Route> methods = mappings.stream().filter(RequestMappingInfoHandlerMapping.class::isInstance)
        .map(RequestMappingInfoHandlerMapping.class::cast).flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .flatMap(mapped -> ofMethod(mapped.getKey(), mapped.getValue()));
    Stream<Route> functions = mappings.stream().filter(RouterFunctionMapping.class::isInstance)
        .map(mapping -> ((RouterFunctionMapping) mapping).getRouterFunction()).filter(Objects::nonNull)
        .flatMap(function -> PathsOnly.of(function).stream())
        .flatMap(pattern -> EITHER.stream().map(method -> new Route(method.name(), pattern, Set.of("q"), Set.of())));
    return Stream.concat(methods, functions).distinct().sorted(Comparator.comparing(Route::toString)).toList();
  }

  private static Stream<Route> ofMethod(RequestMappingInfo mapping, HandlerMethod method) {
    Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
    Set<String> parameters = new LinkedHashSet<>();
    Set<String> headers = new LinkedHashSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
      if (asked != null) {
        parameters.add(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
      } else if (header != null) {
        headers.add(header.name().isEmpty() ? parameter.getParameter().getName() : header.name());
      }
    }
    return mapping.getPatternValues().stream().filter(pattern -> !pattern.equals(PARTS_OF_THE_HEALTH))
        .flatMap(pattern -> (named.isEmpty() ? EITHER : named).stream()
        .map(each -> new Route(each.name(), pattern, parameters, headers)));
  }
}

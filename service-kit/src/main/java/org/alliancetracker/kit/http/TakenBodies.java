package org.alliancetracker.kit.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses, unread, what the route that was found does not take; a route of the API without a body takes none. */
final class TakenBodies implements HandlerInterceptor {

  private final Map<Method, Boolean> takers = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    Optional<BodyRequest> body = BodyRequest.of(request);
    body.ifPresent(BodyRequest::mustFit);
    if (body.isPresent() && handler instanceof HandlerMethod method && !takes(method)) {
      throw new ProblemException(RequestProblems.unsupported(BodyKind.NONE));
    }
    return true;
  }

  private boolean takes(HandlerMethod method) {
    return !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)
        || takers.computeIfAbsent(method.getMethod(), known -> Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)));
  }
}

package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that an endpoint of the API does not declare, and values given twice where one is meant. */
final class KnownParameters implements HandlerInterceptor {

  private final Map<Method, Set<String>> single = new ConcurrentHashMap<>();
  private final Map<Method, Set<String>> many = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query == null || query.isEmpty() || !(handler instanceof HandlerMethod method) || !isOurs(method)) {
      return true;
    }
    Set<String> once = single.computeIfAbsent(method.getMethod(), m -> names(method, false));
    Set<String> often = many.computeIfAbsent(method.getMethod(), m -> names(method, true));
    Set<String> seen = new HashSet<>();
    for (String pair : query.split("&")) {
      String name = nameOf(pair);
      if (!once.contains(name) && !often.contains(name)) {
        throw new ProblemException(InputProblems.badParameter(name, "This parameter is not known here; remove it."));
      }
      if (!seen.add(name) && once.contains(name)) {
        throw new ProblemException(InputProblems.badParameter(name, "Give this parameter once."));
      }
    }
    return true;
  }

  private static boolean isOurs(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)
        && !method.getBeanType().getName().startsWith("org.springframework.");
  }

  private static String nameOf(String pair) {
    String raw = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      throw new ProblemException(InputProblems.badParameter(raw, "The address is not encoded properly."));
    }
  }

  private static Set<String> names(HandlerMethod method, boolean repeated) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .filter(parameter -> repeated == isMany(parameter.getParameterType()))
        .map(KnownParameters::declaredName).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isMany(Class<?> type) {
    return type.isArray() || Collection.class.isAssignableFrom(type);
  }

  private static String declaredName(MethodParameter parameter) {
    RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
    if (declared != null && !declared.name().isEmpty()) {
      return declared.name();
    }
    return parameter.getParameter().getName();
  }
}

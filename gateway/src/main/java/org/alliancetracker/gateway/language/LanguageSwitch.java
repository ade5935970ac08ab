package org.alliancetracker.gateway.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** {@code ?lang=fr} on any page keeps the choice and leads to the same page without it. */
public final class LanguageSwitch implements HandlerInterceptor {

  private static final String PARAMETER = "lang";

  private final Languages languages;

  public LanguageSwitch(Languages languages) {
    this.languages = languages;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query == null || !"GET".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/")) {
      return true;
    }
    String chosen = Arrays.stream(query.split("&")).filter(pair -> pair.startsWith(PARAMETER + "="))
        .map(pair -> pair.substring(PARAMETER.length() + 1)).findFirst().orElse(null);
    if (chosen == null) {
      return true;
    }
    if (Languages.isSpoken(chosen)) {
      languages.setLocale(request, response, Locale.of(chosen));
    }
    String rest = without(query);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest));
    return false;
  }

  /** The address of this page in another language. */
  public static String link(String path, String queryString, String language) {
    String query = queryString == null ? "" : without(queryString);
    return path + "?" + (query.isEmpty() ? "" : query + "&") + PARAMETER + "=" + language;
  }

  private static String without(String query) {
    return Arrays.stream(query.split("&")).filter(pair -> !pair.startsWith(PARAMETER + "=")).collect(Collectors.joining("&"));
  }
}

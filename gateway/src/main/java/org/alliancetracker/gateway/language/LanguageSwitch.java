package org.alliancetracker.gateway.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancetracker.gateway.browser.OwnAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code ?lang=fr} on any page keeps the choice and leads to the same page without it. */
public final class LanguageSwitch extends OncePerRequestFilter {

  private static final String CHOICE = "lang=";

  private final Languages languages;

  public LanguageSwitch(Languages languages) {
    this.languages = languages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getQueryString() == null || !"GET".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> chosen = Arrays.stream(request.getQueryString().split("&")).filter(LanguageSwitch::isChoice)
        .map(pair -> pair.substring(CHOICE.length())).findFirst();
    if (chosen.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    chosen.filter(Languages::isSpoken).ifPresent(language -> languages.setLocale(request, response, Locale.of(language)));
    String rest = without(request.getQueryString());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, own(request.getRequestURI(), rest));
  }

  /** The address of this page in another language. */
  public static String link(String path, String queryString, String language) {
    String here = own(path, queryString == null ? "" : without(queryString));
    return here + (here.contains("?") ? "&" : "?") + CHOICE + language;
  }

  /** Where one is; what is no address of ours, or too long for one, leads to the start page. */
  private static String own(String path, String query) {
    return OwnAddress.of(query.isEmpty() ? path : path + "?" + query).or(() -> OwnAddress.of(path)).orElse("/");
  }

  private static String without(String query) {
    return Arrays.stream(query.split("&")).filter(pair -> !isChoice(pair)).collect(Collectors.joining("&"));
  }

  private static boolean isChoice(String pair) {
    return pair.startsWith(CHOICE);
  }
}

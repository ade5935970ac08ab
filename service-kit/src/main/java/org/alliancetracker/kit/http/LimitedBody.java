package org.alliancetracker.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body once, counting, and hands the bytes on; more than the limit is refused whatever Content-Length claims.
 * Runs after the token check, so that strangers cannot make a service read anything.
 */
public final class LimitedBody extends OncePerRequestFilter {

  public static final int LIMIT_BYTES = 1024 * 1024;
  private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");
  static final String BYTES = LimitedBody.class.getName();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean announced = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    if (!announced || isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    byte[] bytes = request.getContentLengthLong() > LIMIT_BYTES
        ? null : request.getInputStream().readNBytes(LIMIT_BYTES + 1);
    if (bytes == null || bytes.length > LIMIT_BYTES) {
      ProblemWriter.write(response, InputProblems.bodyTooLarge(LIMIT_BYTES), Map.of("Connection", "close"));
      return;
    }
    Optional<Problem> problem = isJson(request) ? checkJson(request, bytes) : Optional.empty();
    if (problem.isPresent()) {
      ProblemWriter.write(response, problem.get());
      return;
    }
    request.setAttribute(BYTES, bytes);
    chain.doFilter(new BodyRequest(request, bytes), response);
  }

  /** The container parses forms itself and limits them itself. */
  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith("multipart/"));
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).contains("json");
  }

  private static Optional<Problem> checkJson(HttpServletRequest request, byte[] bytes) {
    // not getCharacterEncoding(): a filter before us has set that to UTF-8 whatever the sender said
    Matcher charset = CHARSET.matcher(request.getContentType());
    if (charset.find() && !"utf-8".equalsIgnoreCase(charset.group(1))) {
      return Optional.of(InputProblems.malformed("JSON is UTF-8; leave the charset out of Content-Type."));
    }
    return JsonText.check(bytes);
  }
}

package org.alliancetracker.kit.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the head of every request before anybody else does, and refuses what the code behind it would guess at, change on the way or
 * fall over. Of a header that is two lines where one is meant nobody can say which of them counts.
 */
final class RequestHeads extends OncePerRequestFilter {

  /** Headers of which a second line is refused; of others the lines are a list. */
  static final List<String> ONCE = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.HOST,
      HttpHeaders.AUTHORIZATION, HttpHeaders.IF_MATCH, IdempotencyKey.HEADER, LeastVersion.HEADER, "Last-Event-ID");

  /**
   * Headers that are read or passed on. Bytes beyond ASCII have no agreed meaning in them: the container reads them as ISO 8859-1, a
   * client writes them as question marks, and two keys become one.
   */
  private static final List<String> READ = Stream.concat(ONCE.stream(),
      Stream.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.IF_NONE_MATCH)).toList();
  private static final Pattern NOTHING = Pattern.compile("[, \\t]*");
  private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7E\\t]*");

  /** The page that tells of an error is found with the head that was refused still there. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Problem> problem = problem(request);
    if (problem.isEmpty()) {
      chain.doFilter(acceptsNothingInParticular(request) ? new WithoutHeaders(request, List.of(HttpHeaders.ACCEPT)) : request, response);
    } else if (request.getDispatcherType() == DispatcherType.ERROR) {
      chain.doFilter(new WithoutHeaders(request, READ), response);
    } else {
      RefusedHead.refuse(request, response, problem.get());
    }
  }

  /** Empty places of a list are to be ignored (RFC 9110, 5.6.1); Spring does, Actuator's endpoints make a fault of it. */
  private static boolean acceptsNothingInParticular(HttpServletRequest request) {
    List<String> lines = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    return !lines.isEmpty() && lines.stream().allMatch(line -> NOTHING.matcher(line).matches());
  }

  private static Optional<Problem> problem(HttpServletRequest request) {
    for (String name : READ) {
      List<String> lines = Collections.list(request.getHeaders(name));
      if (lines.size() > 1 && ONCE.contains(name)) {
        return Optional.of(InputProblems.headerTwice(name));
      }
      if (!lines.stream().allMatch(line -> ASCII.matcher(line).matches())) {
        return Optional.of(InputProblems.badHeader(name, "Send printable ASCII characters only."));
      }
    }
    if (!isReadable(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
      return Optional.of(RequestProblems.ofStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE));
    }
    return isReadable(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))) ? Optional.empty()
        : Optional.of(RequestProblems.notAList());
  }

  /** The type of a body is one type; a body of every type is none. */
  private static boolean isReadable(String contentType) {
    try {
      return !StringUtils.hasText(contentType) || MediaType.parseMediaType(contentType).isConcrete();
    } catch (InvalidMediaTypeException | InvalidMimeTypeException none) {
      return false;
    }
  }

  private static boolean isReadable(List<String> accepted) {
    try {
      MimeTypeUtils.sortBySpecificity(MediaType.parseMediaTypes(accepted));
      return true;
    } catch (InvalidMediaTypeException | InvalidMimeTypeException none) {
      return false;
    }
  }
}

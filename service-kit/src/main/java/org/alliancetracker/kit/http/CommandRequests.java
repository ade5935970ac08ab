package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link CommandRequest} of a controller method from bytes that were read already. */
final class CommandRequests implements HandlerMethodArgumentResolver {

  private static final byte[] NO_BODY = {};

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandRequest.class;
  }

  @Override
  public CommandRequest resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
                     NativeWebRequest webRequest, WebDataBinderFactory binders) {
    HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
    Principal person = request.getUserPrincipal();
    if (person == null) {
      throw new ProblemException(RequestProblems.ofStatus(401));
    }
    return new CommandRequest(person.getName(), IdempotencyKey.of(request.getHeader(IdempotencyKey.HEADER)),
        fingerprint(request), ETags.ifMatch(request.getHeader(HttpHeaders.IF_MATCH)));
  }

  private static String fingerprint(HttpServletRequest request) {
    byte[] body = BodyRequest.of(request).map(BodyRequest::bytes).orElse(NO_BODY);
    String line = request.getMethod() + ' ' + request.getRequestURI() + '\n';
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}

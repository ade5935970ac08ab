package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What the head of a request says of its body. The one place that decides it: what is named here is read as that and as nothing
 * else, and what is not named here is not read.
 *
 * @param kind   empty when it is of no kind that is read anywhere
 * @param length bytes as announced, or -1 when the end shows only as it comes
 */
record SentBody(Optional<BodyKind> kind, long length) {

  private static final String UTF_8 = "utf-8";
  private static final String CHARSET = "charset";

  static SentBody of(HttpServletRequest request) {
    boolean isSent = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    return isSent ? new SentBody(kind(request), request.getContentLengthLong()) : new SentBody(Optional.of(BodyKind.NONE), 0);
  }

  boolean isNothing() {
    return kind.filter(BodyKind.NONE::equals).isPresent();
  }

  private static Optional<BodyKind> kind(HttpServletRequest request) {
    List<String> types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
    String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return types.size() != 1 || coding != null ? Optional.empty() : ofType(types.getFirst());
  }

  private static Optional<BodyKind> ofType(String text) {
    MediaType type;
    try {
      type = MediaType.parseMediaType(text);
    } catch (InvalidMediaTypeException nonsense) {
      return Optional.empty();
    }
    if (!isUtf8(type.getParameters())) {
      return Optional.empty();
    }
    if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
      return Optional.of(BodyKind.JSON);
    }
    return type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED) ? Optional.of(BodyKind.FORM) : Optional.empty();
  }

  private static boolean isUtf8(Map<String, String> parameters) {
    return parameters.entrySet().stream().filter(parameter -> parameter.getKey().equalsIgnoreCase(CHARSET))
        .allMatch(charset -> charset.getValue().replace("\"", "").equalsIgnoreCase(UTF_8));
  }
}

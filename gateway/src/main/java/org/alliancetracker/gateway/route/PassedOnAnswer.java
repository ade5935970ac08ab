package org.alliancetracker.gateway.route;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;

/**
 * An answer on its way to the client. Its first bytes are waited for before its head is sent, so that short answers are whole or
 * a problem.
 */
final class PassedOnAnswer {

  /** What one stream keeps in hand, both ways together; counted for each. */
  static final int STREAM_BYTES = 16 * 1024;

  private static final int FIRST_BYTES = 8 * 1024;
  private static final int NOT_NOW = 503;

  private final HttpServletResponse response;

  PassedOnAnswer(HttpServletResponse response) {
    this.response = response;
  }

  /** Takes it part by part; what may have to be asked for again is returned instead when it is short. */
  Optional<UpstreamAnswer> take(ComingAnswer answer, boolean mayBeBehind, Limits limits)
      throws IOException, TimeoutException, InterruptedException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    Optional<byte[]> part = answer.next(limits.timeLimit(), limits.timeLimit());
    while (part.isPresent() && first.size() + part.get().length <= FIRST_BYTES) {
      first.write(part.get());
      part = answer.next(limits.timeLimit(), limits.timeLimit());
    }
    if (part.isPresent()) {
      head(answer.status(), answer.headers(), length(answer));
      write(first.toByteArray());
      rest(answer, part, limits);
      return Optional.empty();
    }
    UpstreamAnswer whole = new UpstreamAnswer(answer.status(), answer.headers(), first.toByteArray());
    if (mayBeBehind && answer.status() == NOT_NOW) {
      return Optional.of(whole);
    }
    takeWhole(whole);
    return Optional.empty();
  }

  void takeWhole(UpstreamAnswer answer) {
    head(answer.status(), answer.headers(), OptionalLong.of(answer.body().length));
    write(answer.body());
  }

  private void rest(ComingAnswer answer, Optional<byte[]> first, Limits limits) throws BrokenOff, InterruptedException {
    for (Optional<byte[]> part = first; part.isPresent(); ) {
      write(part.get());
      try {
        part = answer.next(limits.timeLimit(), limits.wholeStream());
      } catch (IOException | TimeoutException cut) {
        throw new BrokenOff(cut);
      }
    }
  }

  private void head(int status, Map<String, List<String>> headers, OptionalLong length) {
    response.setStatus(status);
    PassedHeaders.toClient(headers).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    length.ifPresent(response::setContentLengthLong);
  }

  private static OptionalLong length(ComingAnswer answer) {
    return answer.headers().getOrDefault(HttpHeaders.CONTENT_LENGTH.toLowerCase(Locale.ROOT), List.of()).stream()
        .mapToLong(Long::parseLong).findFirst();
  }

  private void write(byte[] bytes) {
    try {
      response.getOutputStream().write(bytes);
    } catch (IOException gone) {
      throw new ClientLeft(gone);
    }
  }
}

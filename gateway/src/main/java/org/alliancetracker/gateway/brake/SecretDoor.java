package org.alliancetracker.gateway.brake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.alliancetracker.gateway.caller.Callers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Before every address that holds a secret: guesses are slowed as wrong passwords are, by a count of their own. */
@Component
public class SecretDoor {

  private final Brake brake;
  private final Callers callers;
  private final InstantSource time;

  SecretDoor(Brake brake, Callers callers, InstantSource time) {
    this.brake = brake;
    this.callers = callers;
    this.time = time;
  }

  /** A try that was counted; empty when it was refused with 429, which is answered then. */
  public Optional<Try.Begun> begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    return switch (brake.atSecret(callers.network(request), time.instant())) {
      case Try.Begun begun -> Optional.of(begun);
      case Try.TooSoon soon -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(soon.pause().toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        yield Optional.empty();
      }
    };
  }
}

package org.alliancetracker.gateway.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Why nobody came in, in the form in which Spring Security's providers say it. */
public final class SignInRefused extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  /** What is to be told. */
  public sealed interface Why {

    /** Name or password; never which. */
    record Wrong() implements Why {
    }

    /** Both were right. */
    record Disabled() implements Why {
    }

    record TooSoon(Duration pause) implements Why {
    }

    /** Nothing was checked, since too many others are being checked. */
    record Busy(Duration pause) implements Why {
    }
  }

  private final transient Why why;

  SignInRefused(Why why) {
    super(why.getClass().getSimpleName());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}

package org.alliancetracker.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.alliancetracker.gateway.account.Secret;
import org.alliancetracker.gateway.browser.SessionCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token hidden in forms, derived from the secret of the session, so that nothing is stored and it ends with the session.
 * Before login a cookie of its own takes the session's place.
 */
final class FormTokens implements CsrfTokenRepository {

  private static final String BEFORE_LOGIN = "alliance_form";
  private static final String FRESH = FormTokens.class.getName();
  private static final Duration LIFE = Duration.ofHours(12);

  private final SessionCookie cookie;

  FormTokens(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String fresh = Secret.random();
    request.setAttribute(FRESH, fresh);
    return derived(fresh);
  }

  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(FRESH) instanceof String fresh) {
      cookie.write(request, response, BEFORE_LOGIN, fresh, LIFE);
    }
  }

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    Optional<String> secret = SessionCookie.read(request, SessionCookie.SESSION)
        .or(() -> SessionCookie.read(request, BEFORE_LOGIN));
    return secret.map(FormTokens::derived).orElse(null);
  }

  private static CsrfToken derived(String secret) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", Secret.digest("form:" + secret));
  }
}

package org.alliancetracker.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.kit.identity.ActingPerson;

/**
 * The account behind a request; a controller method takes it as an argument.
 *
 * @param session  id of the browser's session or of the access token
 * @param way      how the session began
 * @param since    when
 * @param byCookie true for a browser session, false for an access token
 */
public record SignedIn(String account, String personId, String displayName, Set<String> roles, String session, Way way, Instant since,
    boolean byCookie) {

  private static final String ATTRIBUTE = SignedIn.class.getName();

  public static SignedIn of(Session session, boolean byCookie) {
    return new SignedIn(session.account(), session.personId(), session.displayName(), session.roles(), session.id(), session.way(),
        session.openedAt(), byCookie);
  }

  /** Empty for a stranger. */
  public static Optional<SignedIn> in(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
  }

  public void rememberIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  public ActingPerson acting(String language) {
    return new ActingPerson(personId, roles, language);
  }
}

package org.alliancetracker.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.alliancetracker.gateway.browser.SessionCookie;
import org.alliancetracker.gateway.caller.Callers;

/**
 * Who tries to sign in, as far as it is known before.
 *
 * @param network of the caller, as {@link Callers} tells it
 * @param devices the cookie of devices that signed in before, or empty; anybody may have written it
 */
public record Asker(String network, String devices) {

  public static final String DEVICES = "alliance_device";

  public static Asker of(HttpServletRequest request, Callers callers) {
    return new Asker(callers.network(request), SessionCookie.read(request, DEVICES).orElse(""));
  }
}

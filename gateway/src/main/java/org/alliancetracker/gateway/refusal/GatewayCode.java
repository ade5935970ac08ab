package org.alliancetracker.gateway.refusal;

import org.alliancetracker.kit.decision.RefusalCode;

/** The codes that only the gateway refuses with: sign-in, and services that do not answer. */
public enum GatewayCode implements RefusalCode {
  WRONG_CREDENTIALS(401, "Account or password is wrong"),
  ACCOUNT_DISABLED(403, "The account is disabled"),
  CROSS_SITE(403, "The request comes from another site"),
  SESSION_NEEDED(403, "A token cannot make tokens"),
  NOT_READABLE(404, "This cannot be shown now"),
  LAST_ADMINISTRATOR(409, "There would be no administrator left"),
  TOO_MANY_INVITATIONS(409, "There are as many open invitations as there may be"),
  INVITATION_OVER(409, "The invitation is not open any more"),
  TOO_MANY_TOKENS(409, "The account has as many tokens as it may"),
  TOO_MANY_ATTEMPTS(429, "Too many wrong passwords"),
  TOO_MANY_REQUESTS(429, "Too many requests in a minute"),
  ANSWER_TOO_LONG(502, "The answer of a service is too long to be shown"),
  SIGN_IN_BUSY(503, "Too many people sign in at once"),
  SERVICE_BUSY(503, "Too many requests for a service at once"),
  SERVICE_UNAVAILABLE(503, "A service cannot be reached"),
  SERVICE_TIMEOUT(504, "A service does not answer in time");

  private final int status;
  private final String title;

  GatewayCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}

package org.alliancetracker.gateway.service.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * A mail about somebody's own account, as notification-service takes it. It may hold a secret: it says nothing of itself in a log.
 *
 * @param id        made of what gives cause for the mail: the same id is mailed once, and a link that is sent again is another one
 * @param to        the address
 * @param language  {@code fr} or {@code en}
 * @param link      path of one of our pages, with the secret in it; notification-service puts the public address before it
 * @param alliance  name of the alliance that somebody is invited into, or null
 * @param role      code of the role that somebody is invited to, or null
 * @param inviter   name of who invites, or null where nobody does
 * @param expiresAt from then on it is not sent any more
 */
public record AccountMail(String id, Kind kind, String to, String name, String language, String link, String alliance, String role,
    String inviter, Instant expiresAt) {

  /** Of the codes that notification-service knows. */
  public enum Kind {
    INVITATION("invitation"),
    SIGN_IN_LINK("sign-in-link"),
    PASSWORD_LINK("password-link"),
    ADDRESS_CHANGED("address-changed"),
    ACCOUNT_DISABLED("account-disabled");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }
  }

  /** An invitation into an alliance, or with a null {@code alliance} beside all of them. */
  public static AccountMail invitation(String id, String to, String name, String language, String link, String alliance, String role,
      String inviter, Instant expiresAt) {
    return new AccountMail(id, Kind.INVITATION, to, name, language, link, alliance, role, inviter, expiresAt);
  }

  /** Any other kind; {@code link} is null where there is none. */
  public static AccountMail of(Kind kind, String id, String to, String name, String language, String link, Instant expiresAt) {
    return new AccountMail(id, kind, to, name, language, link, null, null, null, expiresAt);
  }

  @Override
  public String toString() {
    return "AccountMail[" + kind + "]";
  }
}

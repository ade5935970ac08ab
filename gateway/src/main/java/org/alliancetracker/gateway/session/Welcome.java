package org.alliancetracker.gateway.session;

import java.util.List;
import org.alliancetracker.gateway.account.Account;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody has just shown who he is, in whichever way; saved as the context of a browser it becomes a session. */
public final class Welcome extends AbstractAuthenticationToken {

  private final transient Account account;
  private final Way way;
  private final String devices;

  /** @param devices next value of the cookie of known devices */
  public Welcome(Account account, Way way, String devices) {
    super(List.of());
    this.account = account;
    this.way = way;
    this.devices = devices;
    setAuthenticated(true);
  }

  public Account account() {
    return account;
  }

  public Way way() {
    return way;
  }

  public String devices() {
    return devices;
  }

  @Override
  public String getPrincipal() {
    return account.id();
  }

  @Override
  public String getCredentials() {
    return "";
  }
}

package org.alliancetracker.gateway.signin;

import java.util.List;
import org.alliancetracker.gateway.session.Asker;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A name and a password as somebody sent them, and what is known of who sent them. */
public final class PasswordTry extends AbstractAuthenticationToken {

  private final String typedName;
  private final transient Asker asker;
  private String password;

  public PasswordTry(String typedName, String password, Asker asker) {
    super(List.of());
    this.typedName = typedName;
    this.password = password;
    this.asker = asker;
  }

  @Override
  public String getPrincipal() {
    return typedName;
  }

  @Override
  public String getCredentials() {
    return password;
  }

  Asker asker() {
    return asker;
  }

  @Override
  public void eraseCredentials() {
    super.eraseCredentials();
    password = "";
  }
}

package org.alliancetracker.kit.identity;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The gateway itself as Spring Security carries it: without a role, since it is nobody's deputy. */
final class SignerAuthentication extends AbstractAuthenticationToken {

  SignerAuthentication() {
    super(AuthorityUtils.NO_AUTHORITIES);
    setAuthenticated(true);
  }

  @Override
  public Object getPrincipal() {
    return PersonToken.ISSUER;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}

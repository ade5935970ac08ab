package org.alliancetracker.kit.identity;

import org.alliancetracker.kit.http.Speaker;
import org.alliancetracker.words.language.Language;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An acting person as Spring Security carries it; a global role is the authority {@code ROLE_<role>}. */
public final class PersonAuthentication extends AbstractAuthenticationToken implements Speaker {

  private final transient ActingPerson person;

  public PersonAuthentication(ActingPerson person) {
    super(AuthorityUtils.createAuthorityList(person.roles().stream().map(role -> "ROLE_" + role).toList()));
    this.person = person;
    setAuthenticated(true);
  }

  @Override
  public ActingPerson getPrincipal() {
    return person;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Language language() {
    return Language.find(person.language()).orElseThrow();
  }

  @Override
  public String getName() {
    return person.personId();
  }
}

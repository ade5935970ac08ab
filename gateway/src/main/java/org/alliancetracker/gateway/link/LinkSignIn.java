package org.alliancetracker.gateway.link;

import java.time.InstantSource;
import java.util.List;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.gateway.session.Asker;
import org.alliancetracker.gateway.session.KnownDevices;
import org.alliancetracker.gateway.session.Way;
import org.alliancetracker.gateway.session.Welcome;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets in whoever holds a one-time link, once, while the account opens anything. */
@Component
class LinkSignIn implements AuthenticationProvider {

  /** A link that somebody wants to use. */
  static final class Held extends AbstractAuthenticationToken {

    private final String secret;
    private final transient Asker asker;

    Held(String secret, Asker asker) {
      super(List.of());
      this.secret = secret;
      this.asker = asker;
    }

    @Override
    public String getPrincipal() {
      return "";
    }

    @Override
    public String getCredentials() {
      return secret;
    }
  }

  private final Links links;
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final KnownDevices devices;
  private final InstantSource time;

  LinkSignIn(Links links, Accounts accounts, PasswordHashes hashes, KnownDevices devices, InstantSource time) {
    this.links = links;
    this.accounts = accounts;
    this.hashes = hashes;
    this.devices = devices;
    this.time = time;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return Held.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    Held held = (Held) asked;
    return links.use(held.secret)
        .flatMap(link -> accounts.find(link.account()).filter(Account::isActive)
            .map(account -> new Welcome(account, link.kind() == Link.Kind.PASSWORD ? Way.TO_CHOOSE_A_PASSWORD : Way.LINK,
                devices.withMark(link.name(), hashes.of(account.id()).orElse(""), held.asker.devices(), time.instant()))))
        .orElseThrow(() -> new BadCredentialsException("the link has been used or has ended"));
  }
}

package org.alliancetracker.notification.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.alliancetracker.contract.code.Coded;

/** What somebody is told of the own account, or of the one that is offered. */
public enum AccountMailKind implements Coded {
  /** Somebody is invited into an alliance, or to a role beside all alliances. */
  INVITATION(LinkRule.NEEDED),
  SIGN_IN_LINK(LinkRule.NEEDED),
  PASSWORD_LINK(LinkRule.NEEDED),
  /** To the former address, with a link that takes it back where there is one. */
  ADDRESS_CHANGED(LinkRule.ALLOWED),
  ACCOUNT_DISABLED(LinkRule.NONE);

  enum LinkRule {
    NEEDED, ALLOWED, NONE
  }

  private final LinkRule link;

  AccountMailKind(LinkRule link) {
    this.link = link;
  }

  LinkRule link() {
    return link;
  }

  /** With hyphens, as {@code sign-in-link}. */
  @Override
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

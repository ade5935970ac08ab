package org.alliancetracker.gateway.administration;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.refusal.GatewayCode;
import org.alliancetracker.gateway.session.Sessions;
import org.alliancetracker.gateway.token.AccessTokens;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.identity.ActingPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What administrators do to accounts. Somebody stays who can administer: what would leave nobody is taken back at once. */
@Component
class Administration {

  static final Set<String> ROLES = Set.of(ActingPerson.ADMINISTRATOR, ActingPerson.PARTNERSHIP_MANAGER);

  private static final Logger LOG = LoggerFactory.getLogger(Administration.class);

  private final Accounts accounts;
  private final Sessions sessions;
  private final AccessTokens tokens;

  Administration(Accounts accounts, Sessions sessions, AccessTokens tokens) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** Its sessions and tokens end; at other gateways within ten seconds. */
  Ruling<Account> disable(String id, ActingPerson by) {
    Optional<Account> account = accounts.find(id);
    if (account.isEmpty()) {
      return Ruling.refused(Refusal.notFound());
    }
    accounts.setState(id, Account.State.DISABLED);
    if (nobodyAdministers()) {
      accounts.setState(id, account.get().state());
      return Ruling.refused(last());
    }
    sessions.endAll(id, null);
    tokens.endAll(id);
    LOG.info("account disabled account={} person={}", id, by.personId());
    return Ruling.found(accounts.find(id));
  }

  Ruling<Account> enable(String id, ActingPerson by) {
    if (accounts.setState(id, Account.State.ACTIVE)) {
      LOG.info("account enabled account={} person={}", id, by.personId());
    }
    return Ruling.found(accounts.find(id));
  }

  /** In place of those it had. */
  Ruling<Account> setRoles(String id, Set<String> roles, ActingPerson by) {
    Optional<Account> account = accounts.find(id);
    if (account.isEmpty()) {
      return Ruling.refused(Refusal.notFound());
    }
    Set<String> unknown = new HashSet<>(roles);
    unknown.removeAll(ROLES);
    if (!unknown.isEmpty()) {
      return Ruling.refused(Refusal.unknownCode("roles", new TreeSet<>(ROLES)));
    }
    accounts.setRoles(id, roles);
    if (nobodyAdministers()) {
      accounts.setRoles(id, account.get().roles());
      return Ruling.refused(last());
    }
    LOG.info("roles given account={} roles={} person={}", id, new TreeSet<>(roles), by.personId());
    return Ruling.found(accounts.find(id));
  }

  /** Asked after the change: of two at once that would leave nobody together, none stays. */
  private boolean nobodyAdministers() {
    return accounts.all().stream().noneMatch(account -> account.isActive() && account.roles().contains(ActingPerson.ADMINISTRATOR));
  }

  private static Refusal last() {
    return Refusal.of(GatewayCode.LAST_ADMINISTRATOR, "Make somebody else an administrator first.");
  }
}

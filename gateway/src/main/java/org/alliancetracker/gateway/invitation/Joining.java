package org.alliancetracker.gateway.invitation;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.gateway.account.password.Passwords;
import org.springframework.stereotype.Component;

/**
 * Whoever was invited comes in. The account is made under an id of the invitation's before the invitation is used up, so that what a
 * kill cuts short is done again by the same link. Somebody who has an account signs in as ever: a link adds no way in to it.
 */
@Component
class Joining {

  private final Invitations invitations;
  private final Accounts accounts;
  private final SignInNames names;
  private final PasswordHashes hashes;
  private final Passwords passwords;
  private final InstantSource time;

  Joining(Invitations invitations, Accounts accounts, SignInNames names, PasswordHashes hashes, Passwords passwords, InstantSource time) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.names = names;
    this.hashes = hashes;
    this.passwords = passwords;
    this.time = time;
  }

  /** The account that the person had before. */
  Optional<Account> before(Invitation invitation) {
    return accounts.ofPerson(invitation.personId()).filter(account -> !account.id().equals(newId(invitation)));
  }

  /** @param password null for somebody who comes in by links; empty when the invitation had ended meanwhile */
  Optional<Account> join(Invitation invitation, String password) {
    if (!invitation.isOpen(time.instant()) || invitation.state() != Invitation.State.PENDING) {
      return Optional.empty();
    }
    Optional<Account> known = before(invitation);
    if (known.isEmpty()) {
      SignInName address = invitation.to().address().orElseThrow();
      names.claim(address, newId(invitation));
      if (password != null) {
        hashes.put(newId(invitation), passwords.hash(password));
      }
      accounts.add(Account.active(newId(invitation), invitation.personId(), invitation.to().name(), Set.of()));
    }
    return invitations.end(invitation.id(), Invitation.State.ACCEPTED)
        .flatMap(accepted -> known.or(() -> accounts.find(newId(invitation)))).map(account -> withRoles(account, invitation));
  }

  /** Global roles come last: whoever withdraws while somebody joins must not find them given. */
  private Account withRoles(Account account, Invitation invitation) {
    Set<String> all = new HashSet<>(account.roles());
    if (all.addAll(globalRoles(invitation))) {
      accounts.setRoles(account.id(), all);
    }
    return account;
  }

  private static Set<String> globalRoles(Invitation invitation) {
    return !invitation.to().isGlobal() || invitation.to().isNoRole() ? Set.of() : Set.of(invitation.to().role());
  }

  private static String newId(Invitation invitation) {
    return "invited-" + invitation.id();
  }
}

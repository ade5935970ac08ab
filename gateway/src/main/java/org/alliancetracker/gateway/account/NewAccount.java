package org.alliancetracker.gateway.account;

import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.springframework.stereotype.Component;

/** Makes an account together with a name and a password; the account last, so that a half-made one opens nothing and is made again. */
@Component
class NewAccount {

  private final Accounts accounts;
  private final SignInNames names;
  private final PasswordHashes passwords;

  NewAccount(Accounts accounts, SignInNames names, PasswordHashes passwords) {
    this.accounts = accounts;
    this.names = names;
    this.passwords = passwords;
  }

  /** False when the name or the person is somebody else's. */
  boolean add(Account account, SignInName name, String hash) {
    if (!names.claim(name, account.id())) {
      return false;
    }
    passwords.put(account.id(), hash);
    return accounts.add(account);
  }
}

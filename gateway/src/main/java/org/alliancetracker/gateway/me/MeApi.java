package org.alliancetracker.gateway.me;

import java.util.List;
import java.util.TreeSet;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.gateway.session.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who one is, over HTTP. */
@RestController
class MeApi {

  /**
   * @param account  id of the account
   * @param names    what one may type to sign in
   * @param password whether there is one
   */
  record Me(String account, String personId, String name, List<String> names, List<String> roles, boolean password) {
  }

  private final SignInNames names;
  private final PasswordHashes passwords;

  MeApi(SignInNames names, PasswordHashes passwords) {
    this.names = names;
    this.passwords = passwords;
  }

  @GetMapping("/api/me")
  Me me(SignedIn person) {
    return new Me(person.account(), person.personId(), person.displayName(),
        names.of(person.account()).stream().map(SignInName::text).sorted().toList(), List.copyOf(new TreeSet<>(person.roles())),
        passwords.of(person.account()).isPresent());
  }
}

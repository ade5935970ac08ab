package org.alliancetracker.gateway.account;

import java.util.List;
import java.util.Set;
import org.alliancetracker.kit.identity.ActingPerson;

/** The accounts of a trial; demo data refers to their person ids. */
final class DemoAccounts {

  private record Demo(String name, String displayName, Set<String> roles) {
  }

  private static final List<Demo> DEMOS = List.of(
      new Demo("manager", "Demo manager", Set.of(ActingPerson.PARTNERSHIP_MANAGER)),
      new Demo("association", "Demo association", Set.of()),
      new Demo("company", "Demo company", Set.of()),
      new Demo("public", "Demo public body", Set.of()),
      new Demo("committee", "Demo committee chair", Set.of()),
      new Demo("admin", "Demo administrator", Set.of(ActingPerson.ADMINISTRATOR)));

  private DemoAccounts() {
  }

  /** One password for all of them; it is hashed once, since it is no secret among them. */
  static List<Account> with(String passwordHash) {
    return DEMOS.stream()
        .map(demo -> new Account(demo.name(), "person-" + demo.name(), demo.displayName(), demo.roles(), passwordHash)).toList();
  }
}

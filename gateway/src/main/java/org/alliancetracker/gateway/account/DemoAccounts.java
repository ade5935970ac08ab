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

  static List<Account> all() {
    return DEMOS.stream()
        .map(demo -> Account.active(demo.name(), "person-" + demo.name(), demo.displayName(), demo.roles())).toList();
  }
}

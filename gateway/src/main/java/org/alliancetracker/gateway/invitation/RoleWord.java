package org.alliancetracker.gateway.invitation;

import java.util.Arrays;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.gateway.page.word.Words;

/** The role of an invitation in words. */
final class RoleWord {

  private RoleWord() {
  }

  static String of(Asked to, Words words) {
    return to.isGlobal() ? words.say("role." + to.role())
        : Arrays.stream(MemberRole.values()).filter(role -> role.code().equals(to.role())).map(words::code).findFirst().orElse(to.role());
  }
}

package org.alliancetracker.partnership.rights;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.partnership.alliance.Alliance;

/** Who may do what: global roles everywhere, roles in the alliance for as long as they are held. */
public final class Rights {

  private Rights() {}

  public static boolean may(Actor actor, Permission permission, Alliance alliance, LocalDate today) {
    if (actor.everywhere()) {
      return true;
    }
    return alliance.members().rolesOf(actor.personId(), today).stream()
        .anyMatch(role -> granted(role).contains(permission));
  }

  private static Set<Permission> granted(MemberRole role) {
    return switch (role) {
      case MANAGER -> EnumSet.allOf(Permission.class);
      case BROKER -> EnumSet.of(Permission.READ, Permission.WRITE, Permission.NOTE_EVALUATION);
      case COMMITTEE_CHAIR, COMMITTEE_MEMBER -> EnumSet.of(Permission.READ, Permission.NOTE_EVALUATION);
      case EVALUATOR, PARTNER_CONTACT, OBSERVER -> EnumSet.of(Permission.READ);
    };
  }
}

package org.alliancetracker.partnership.rights;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.partnership.alliance.Alliance;

/** Who may do what: global roles everywhere, roles in the alliance for as long as they are held. */
public final class Rights {

  private Rights() {}

  public static boolean may(Actor actor, Permission permission, Alliance alliance, LocalDate today) {
    return holds(actor, alliance, today, role -> granted(role).contains(permission));
  }

  /** Whether the actor may give this role, to whomever, and take it from others. */
  public static boolean mayGive(Actor actor, MemberRole given, Alliance alliance, LocalDate today) {
    return holds(actor, alliance, today, role -> gives(role).contains(given));
  }

  private static boolean holds(Actor actor, Alliance alliance, LocalDate today, Predicate<MemberRole> enough) {
    return actor.everywhere() || alliance.members().rolesOf(actor.personId(), today).stream().anyMatch(enough);
  }

  private static Set<Permission> granted(MemberRole role) {
    return switch (role) {
      case MANAGER -> EnumSet.allOf(Permission.class);
      case BROKER -> EnumSet.of(
          Permission.READ, Permission.WRITE, Permission.NOTE_EVALUATION, Permission.APPOINT);
      case COMMITTEE_CHAIR, COMMITTEE_MEMBER -> EnumSet.of(Permission.READ, Permission.NOTE_EVALUATION);
      case EVALUATOR, PARTNER_CONTACT, OBSERVER -> EnumSet.of(Permission.READ);
    };
  }

  /** Nobody gives a right he does not have himself: a broker is no manager, and only a chair closes an evaluation. */
  private static Set<MemberRole> gives(MemberRole role) {
    return switch (role) {
      case MANAGER -> EnumSet.allOf(MemberRole.class);
      case BROKER -> EnumSet.of(
          MemberRole.COMMITTEE_MEMBER, MemberRole.EVALUATOR, MemberRole.PARTNER_CONTACT, MemberRole.OBSERVER);
      case COMMITTEE_CHAIR, COMMITTEE_MEMBER, EVALUATOR, PARTNER_CONTACT, OBSERVER -> EnumSet.noneOf(MemberRole.class);
    };
  }
}

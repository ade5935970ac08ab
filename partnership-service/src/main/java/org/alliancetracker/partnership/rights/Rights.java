package org.alliancetracker.partnership.rights;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.partnership.alliance.Alliance;

/** Who may do what: an administrator everything everywhere, all others by roles in the alliance for as long as they are held. */
public final class Rights {

  private Rights() {}

  /** Whoever begins an alliance manages it: that, and no office, gives the right to go on with it. */
  public static boolean mayDesign(Actor actor) {
    return actor.designs();
  }

  public static boolean may(Actor actor, Permission permission, Alliance alliance, LocalDate today) {
    return may(actor, permission, rolesOf(actor, alliance, today));
  }

  /** The same where no more of the alliance is at hand than the roles that the actor holds there. */
  public static boolean may(Actor actor, Permission permission, Set<MemberRole> roles) {
    return actor.everywhere() || roles.stream().anyMatch(role -> granted(role).contains(permission));
  }

  /** Whether the actor may give this role, to whomever, and take it from others. */
  public static boolean mayGive(Actor actor, MemberRole given, Alliance alliance, LocalDate today) {
    return actor.everywhere() || rolesOf(actor, alliance, today).stream().anyMatch(role -> gives(role).contains(given));
  }

  /** Whether the person is shown the alliance for a role in it, as all are who are no administrators. */
  public static boolean belongs(Actor actor, Alliance alliance, LocalDate today) {
    return !rolesOf(actor, alliance, today).isEmpty();
  }

  private static Set<MemberRole> rolesOf(Actor actor, Alliance alliance, LocalDate today) {
    return alliance.members().rolesOf(actor.personId(), today);
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

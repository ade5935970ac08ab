package org.alliancetracker.notification.digest;

import java.time.ZoneId;
import java.util.List;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.digest.period.Rhythm;

/**
 * How one digest of an alliance comes out.
 *
 * @param cadence null: as often as the steering committee meets, every quarter where nobody agreed it
 * @param dayOfMonth 1 to 31
 * @param zone null: the alliance's own
 * @param recipientRoles who gets it
 * @param whenNothingNew what happens to a period without news
 * @param revision 0 while nobody has changed it
 */
record DigestDefinition(
    String allianceId,
    String name,
    Cadence cadence,
    int dayOfMonth,
    ZoneId zone,
    List<MemberRole> recipientRoles,
    boolean active,
    Quiet whenNothingNew,
    long revision) {

  static final String STEERING_COMMITTEE = "steering-committee";

  /** A period without news. */
  enum Quiet implements Coded {
    SKIP,
    ONE_LINE
  }

  DigestDefinition {
    recipientRoles = recipientRoles.stream().distinct().sorted().toList();
  }

  static DigestDefinition usual(String allianceId) {
    return new DigestDefinition(allianceId, STEERING_COMMITTEE, null, 1, null,
        List.of(MemberRole.COMMITTEE_CHAIR, MemberRole.COMMITTEE_MEMBER, MemberRole.MANAGER), true, Quiet.SKIP, 0);
  }

  static String idOf(String allianceId) {
    return allianceId + ":" + STEERING_COMMITTEE;
  }

  String id() {
    return idOf(allianceId);
  }

  Cadence cadenceFor(AllianceView view) {
    if (cadence != null) {
      return cadence;
    }
    return view.cadence() == null ? Cadence.QUARTERLY : view.cadence();
  }

  ZoneId zoneFor(AllianceView view) {
    return zone == null ? view.dayZone() : zone;
  }

  /** Whether only the revision differs. */
  boolean sameAs(DigestDefinition other) {
    return new DigestDefinition(allianceId, name, cadence, dayOfMonth, zone, recipientRoles, active, whenNothingNew,
        other.revision()).equals(other);
  }

  Rhythm rhythm(AllianceView view) {
    return new Rhythm(cadenceFor(view), dayOfMonth, zoneFor(view));
  }
}

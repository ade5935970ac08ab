package org.alliancetracker.notification.digest;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.notification.digest.DigestDefinition.Quiet;

/** How digests shall come out. What is left out takes its usual value; no cadence means as often as the committee meets. */
record Settings(
    Cadence cadence,
    Integer dayOfMonth,
    String zone,
    List<MemberRole> recipientRoles,
    Boolean active,
    Quiet whenNothingNew) {

  private static final int LAST_DAY = 31;

  Optional<Refusal> fault() {
    return new Faults()
        .when(() -> dayOfMonth != null && (dayOfMonth < 1 || dayOfMonth > LAST_DAY), SharedCode.OUT_OF_RANGE, "dayOfMonth",
            "Give a day from 1 to 31; a shorter month takes its last day.")
        .when(() -> recipientRoles != null && recipientRoles.stream().allMatch(Objects::isNull), SharedCode.MISSING,
            "recipientRoles", "Name at least one role, or set active to false.")
        .zone("zone", zone)
        .first();
  }

  /** For settings without a fault. */
  DigestDefinition definition(String allianceId, long revision) {
    DigestDefinition usual = DigestDefinition.usual(allianceId);
    return new DigestDefinition(allianceId, usual.name(), cadence, dayOfMonth == null ? usual.dayOfMonth() : dayOfMonth,
        zone == null ? null : ZoneId.of(zone),
        recipientRoles == null ? usual.recipientRoles() : recipientRoles.stream().filter(Objects::nonNull).toList(),
        active == null || active, whenNothingNew == null ? usual.whenNothingNew() : whenNothingNew, revision);
  }
}

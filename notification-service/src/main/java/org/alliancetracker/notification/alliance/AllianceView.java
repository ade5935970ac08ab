package org.alliancetracker.notification.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.envelope.AllianceDay;

/**
 * What notification-service knows of one alliance: how it stands, who holds which role, and what is planned.
 *
 * @param cadence how often the steering committee meets, null where nobody agreed it
 * @param firstRecordedAt when the alliance came into the record; digests begin there
 * @param evaluationsClosed ids of the evaluations whose end is written in the alliance's own stream: whoever was
 *     appointed before that is in {@code members}
 * @param zone as the alliance names it, or null
 */
public record AllianceView(
    String name,
    Standing standing,
    List<Partner> partners,
    List<Member> members,
    Plan plan,
    Cadence cadence,
    Instant firstRecordedAt,
    List<String> evaluationsClosed,
    String zone) {

  public AllianceView {
    partners = partners == null ? List.of() : List.copyOf(partners);
    members = members == null ? List.of() : List.copyOf(members);
    evaluationsClosed = evaluationsClosed == null ? List.of() : List.copyOf(evaluationsClosed);
  }

  /** An alliance nobody has told us about. */
  public static AllianceView unknown() {
    return new AllianceView(null, Standing.unknown(), List.of(), List.of(), Plan.empty(), null, null, List.of(), null);
  }

  /** Whose days count here. */
  public ZoneId dayZone() {
    return AllianceDay.zone(zone);
  }

  /** The day in the alliance. */
  public LocalDate dayOf(Instant moment) {
    return AllianceDay.at(moment, dayZone());
  }

  public boolean known() {
    return firstRecordedAt != null;
  }

  AllianceView named(String given) {
    return new AllianceView(given, standing, partners, members, plan, cadence, firstRecordedAt,
        evaluationsClosed, zone);
  }

  AllianceView inZone(String given) {
    return new AllianceView(name, standing, partners, members, plan, cadence, firstRecordedAt,
        evaluationsClosed, given);
  }

  AllianceView since(Instant recordedAt) {
    return new AllianceView(name, standing, partners, members, plan, cadence, recordedAt, evaluationsClosed, zone);
  }

  AllianceView with(Standing changed) {
    return new AllianceView(name, changed, partners, members, plan, cadence, firstRecordedAt,
        evaluationsClosed, zone);
  }

  AllianceView with(Plan changed) {
    return new AllianceView(name, standing, partners, members, changed, cadence, firstRecordedAt,
        evaluationsClosed, zone);
  }

  AllianceView withPartners(List<Partner> changed) {
    return new AllianceView(name, standing, changed, members, plan, cadence, firstRecordedAt,
        evaluationsClosed, zone);
  }

  AllianceView withMembers(List<Member> changed) {
    return new AllianceView(name, standing, partners, changed, plan, cadence, firstRecordedAt,
        evaluationsClosed, zone);
  }

  AllianceView withCadence(Cadence changed) {
    return new AllianceView(name, standing, partners, members, plan, changed, firstRecordedAt,
        evaluationsClosed, zone);
  }

  AllianceView withClosedEvaluation(String id) {
    if (evaluationsClosed.contains(id)) {
      return this;
    }
    return new AllianceView(name, standing, partners, members, plan, cadence, firstRecordedAt,
        Stream.concat(evaluationsClosed.stream(), Stream.of(id)).toList(), zone);
  }
}

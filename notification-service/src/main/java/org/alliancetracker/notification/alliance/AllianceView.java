package org.alliancetracker.notification.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.DueDates;

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

  /** Nobody is to be asked for anything of an alliance that has ended. */
  public boolean ended() {
    return standing.stage() == Stage.CLOSED;
  }

  /** Milestones that are still to be reached, the first due first; of an alliance that has ended there are none. */
  public Stream<Milestone> due() {
    return ended() ? Stream.empty()
        : plan.milestones().stream().filter(Milestone::open).sorted(Comparator.comparing(Milestone::dueOn, DueDates.FIRST_DUE));
  }

  /** Those that are late on a day. */
  public Stream<Milestone> late(LocalDate day) {
    return due().filter(milestone -> DueDates.late(milestone.dueOn(), day));
  }

  /** Agreements whose term ends one day; of an alliance that has ended nobody waits for it. */
  public Stream<Agreement> terms() {
    return ended() ? Stream.empty() : plan.agreements().stream().filter(one -> !one.terminated() && one.termUntil() != null);
  }

  /** Days on which silence approves minutes; of an alliance that has ended nobody is asked any more. */
  public Stream<LocalDate> tacitApprovals() {
    return ended() ? Stream.empty() : plan.meetings().stream().map(Meeting::tacitApprovalOn).filter(Objects::nonNull).sorted();
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

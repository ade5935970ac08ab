package org.alliancetracker.evaluation.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.envelope.Tenure;

/**
 * What this service needs to know of an alliance: who may do what here, and which rubric was agreed.
 *
 * @param name null before the first event
 * @param rubric what the alliance fixed, or null
 * @param zone as the alliance names it, or null
 */
public record AllianceView(
    String name, Stage stage, List<Member> members, List<Partner> partners, FixedRubric rubric, String zone) {

  static final AllianceView NONE = new AllianceView(null, null, List.of(), List.of(), null, null);

  public AllianceView {
    members = members == null ? List.of() : List.copyOf(members);
    partners = partners == null ? List.of() : List.copyOf(partners);
  }

  /**
   * A person in a role.
   *
   * @param from null where it holds since ever, {@code until} null where no end is known
   * @param version of the event that said so, for corrections
   */
  public record Member(
      String memberId, String personId, MemberRole role, PartialDate from, PartialDate until, long version) {

    boolean holdsOn(LocalDate day) {
      return new Tenure(from, until, null).holdsOn(day);
    }
  }

  /** An organisation that has joined and not left. */
  public record Partner(String partnerId, String name, ActorType actorType, long version) {}

  public record FixedRubric(String rubricId, int version) {}

  /** The roles that a person holds on a day. */
  public Set<MemberRole> rolesOf(String personId, LocalDate day) {
    return members.stream()
        .filter(member -> member.personId().equals(personId) && member.holdsOn(day))
        .map(Member::role).collect(Collectors.toUnmodifiableSet());
  }

  /** Whose days count here. */
  public ZoneId dayZone() {
    return AllianceDay.zone(zone);
  }

  /** The day in the alliance. */
  public LocalDate today(Instant now) {
    return AllianceDay.at(now, dayZone());
  }

  AllianceView inZone(String newZone) {
    return new AllianceView(name, stage, members, partners, rubric, newZone);
  }

  AllianceView named(String newName) {
    return new AllianceView(newName, stage, members, partners, rubric, zone);
  }

  AllianceView inStage(Stage newStage) {
    return new AllianceView(name, newStage, members, partners, rubric, zone);
  }

  AllianceView withMembers(List<Member> newMembers) {
    return new AllianceView(name, stage, newMembers, partners, rubric, zone);
  }

  AllianceView withPartners(List<Partner> newPartners) {
    return new AllianceView(name, stage, members, newPartners, rubric, zone);
  }

  AllianceView withRubric(FixedRubric newRubric) {
    return new AllianceView(name, stage, members, partners, newRubric, zone);
  }
}

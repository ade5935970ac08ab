package org.alliancetracker.evaluation.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.envelope.Tenure;

/**
 * What this service needs to know of an alliance: who may do what here, and which rubric was agreed. Who stood down and who left
 * stays known, because an invitation to a person without any role means something else.
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
   * @param partnerId the partner for which it is held, or null
   * @param from null where it holds since ever, {@code until} null where no end is known
   * @param stoodDownOn null while it was not ended by a command
   * @param version of the event that said so, for corrections
   */
  public record Member(String memberId, String personId, MemberRole role, String partnerId, PartialDate from, PartialDate until,
      PartialDate stoodDownOn, long version) {

    Member stoodDown(PartialDate day) {
      return new Member(memberId, personId, role, partnerId, from, until, day, version);
    }
  }

  /**
   * An organisation that has joined.
   *
   * @param leftOn null while it takes part
   */
  public record Partner(String partnerId, String name, ActorType actorType, PartialDate leftOn, long version) {}

  public record FixedRubric(String rubricId, int version) {}

  /** The roles that a person holds on a day. */
  public Set<MemberRole> rolesOf(String personId, LocalDate day) {
    return members.stream()
        .filter(member -> member.personId().equals(personId) && tenure(member).holdsOn(day))
        .map(Member::role).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether an evaluator's invitation still gives a right. Whoever never held a role here comes by the invitation alone. Others
   * need a role on the day, and that of evaluator where it was theirs when they were invited, or is to be: whoever stands down
   * as evaluator does not go on as observer.
   *
   * @param invitedOn the day of the invitation
   */
  public boolean invitationStands(String personId, LocalDate invitedOn, LocalDate day) {
    List<Member> roles = members.stream().filter(member -> member.personId().equals(personId)).toList();
    List<Member> evaluating = roles.stream()
        .filter(member -> member.role() == MemberRole.EVALUATOR && !tenure(member).endedBefore(invitedOn)).toList();
    return roles.isEmpty()
        || (evaluating.isEmpty() ? roles : evaluating).stream().anyMatch(member -> tenure(member).holdsOn(day));
  }

  /** Whether an invitation could ever give a right: not where all that the person was here is over. */
  public boolean mayBeInvited(String personId, LocalDate day) {
    List<Member> roles = members.stream().filter(member -> member.personId().equals(personId)).toList();
    return roles.isEmpty() || roles.stream().anyMatch(member -> !tenure(member).isOver(day));
  }

  private Tenure tenure(Member member) {
    PartialDate partnerLeftOn = partners.stream().filter(partner -> partner.partnerId().equals(member.partnerId()))
        .map(Partner::leftOn).filter(Objects::nonNull).findFirst().orElse(null);
    return new Tenure(member.from(), member.until(), member.stoodDownOn(), partnerLeftOn);
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

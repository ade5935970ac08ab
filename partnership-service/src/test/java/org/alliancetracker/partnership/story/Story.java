package org.alliancetracker.partnership.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationRecorded;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerJoined;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Evolve;
import org.alliancetracker.partnership.change.Admission;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Rule;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.rights.Actor;

/**
 * Given what happened, when a person asks for a change, then ... New ids are {@code new-1}, {@code new-2}; now is noon
 * of 22 November 2026. A story is never changed: each step gives the next one.
 */
public record Story(Alliance alliance, long version, Actor actor, Instant now, Set<String> erased) {

  public static final String ID = "alliance-1";
  public static final String MANAGER = "mia";
  public static final PartialDate TODAY = PartialDate.parse("2026-11-22");

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  public static Story nothing() {
    return new Story(Alliance.NONE, 0, Actor.administrator("paul"), NOON, Set.of());
  }

  /** An alliance in design with an association and a company, and its manager at the desk. */
  public static Story designed() {
    return in(Stage.DESIGN);
  }

  public static Story in(Stage stage) {
    return nothing().given(
        new AllianceDesigned(named("Log'ins"), stage, List.of()),
        new MemberAppointed("member-1", MANAGER, MemberRole.MANAGER, null, null, null),
        new PartnerJoined("ares", "Ares", ActorType.ASSOCIATION, List.of(), null),
        new PartnerJoined("gxo", "GXO", ActorType.COMPANY_LARGE, List.of("XPO"), null))
        .as(MANAGER);
  }

  public static Description named(String name) {
    return new Description(name, null, null, null, null, null, null, null);
  }

  public static EvaluationRecorded evaluation(String id, boolean closed) {
    return new EvaluationRecorded(id, "First", closed, true, null);
  }

  public Story given(AllianceEvent... events) {
    return givenOn(TODAY.toString(), events);
  }

  public Story givenOn(String day, AllianceEvent... events) {
    Alliance state = alliance;
    long last = version;
    for (AllianceEvent event : events) {
      last++;
      state = Evolve.evolve(
          state, new Recorded<>(event, ID, last, PartialDate.parse(day), now, actor.personId(), false, null));
    }
    return new Story(state, last, actor, now, erased);
  }

  public Story as(String personId) {
    return new Story(alliance, version, Actor.member(personId), now, erased);
  }

  public Story actingAs(Actor other) {
    return new Story(alliance, version, other, now, erased);
  }

  public Story as(MemberRole role) {
    return given(new MemberAppointed("member-" + role.code(), role.code(), role, null, null, null)).as(role.code());
  }

  /** Whose personal data were erased; the roles stand in the state as before. */
  public Story erased(String personId) {
    return new Story(alliance, version, actor, now, Set.of(personId));
  }

  public Story asAdministrator() {
    return new Story(alliance, version, Actor.administrator("paul"), now, erased);
  }

  public Story at(Instant moment) {
    return new Story(alliance, version, actor, moment, erased);
  }

  public Story on(LocalDate day) {
    return new Story(alliance, version, actor, day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC), erased);
  }

  public LocalDate day() {
    return AllianceDay.at(now, alliance.dayZone());
  }

  /** Admitted and decided as at the desk. */
  public Then when(Change change, Rule rule) {
    Setting setting = Setting.of(change, alliance.dayZone(), actor, now, ids()).knowing(erased::contains);
    return new Then(this, Admission.refusal(alliance, change, setting)
        .map(Setting::refuse)
        .orElseGet(() -> rule.decide(alliance, setting)));
  }

  /** A new alliance is not admitted to anything first, and has the zone that is said. */
  public Then whenNew(Change change, ZoneId zone, Rule rule) {
    return new Then(this, rule.decide(alliance, Setting.of(change, zone, actor, now, ids())));
  }

  private static Supplier<String> ids() {
    List<String> given = new ArrayList<>();
    return () -> {
      given.add("new-" + (given.size() + 1));
      return given.getLast();
    };
  }
}

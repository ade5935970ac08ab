package org.alliancetracker.gateway.page.alliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.alliance.Objective;
import org.alliancetracker.contract.alliance.SdgLink;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.gateway.page.history.Names;
import org.alliancetracker.gateway.page.word.Source;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Agreement;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Alliance.Member;
import org.alliancetracker.kit.input.ShownText;
import org.alliancetracker.words.text.Sorted;

/** The sides of an alliance that are lists of facts, each in words; what is not known says so. */
final class Facts {

  /** A name and what is known under it. */
  record Fact(String name, String value, boolean known) {}

  /** A member's role and for whom; {@code past} when it is over. */
  record Role(String person, String role, String forPartner, String period, boolean past) {}

  /** A signed text. */
  record Signed(String name, String kind, String when, String term, List<String> partners, List<String> amendments, Source source) {}

  /** An objective, whose it is, and its corner of the square, or null. */
  record Aim(String text, String whose, String corner) {}

  private Facts() {}

  static List<Fact> overview(Alliance alliance, Words words) {
    List<Fact> facts = new ArrayList<>();
    Stream<Coded> doors = Stream.<Coded>concat(Stream.ofNullable(alliance.entryDoor()), alliance.secondaryDoors().stream());
    facts.add(fact("fact.door", codes(doors, words), words));
    facts.add(fact("fact.modes", codes(alliance.modes().stream(), words), words));
    facts.add(fact("fact.sdgs", alliance.sdgs().stream().map(SdgLink::goal).distinct().map(words::goal).collect(Collectors.joining(", ")),
        words));
    facts.add(fact("fact.territory", alliance.territory(), words));
    if (alliance.zone() != null) {
      facts.add(fact("fact.zone", alliance.zone(), words));
    }
    facts.add(fact("fact.begun", alliance.begunOn() == null ? null : words.dates().plain(alliance.begunOn()).text(), words));
    if (alliance.closing() != null && alliance.closing().note() != null) {
      facts.add(fact("fact.closing-note", alliance.closing().note(), words));
    }
    facts.add(fact("fact.health", health(alliance, words), words));
    return facts;
  }

  /** As the reader's language sorts names; those whose time is over last. */
  static List<Role> roles(Alliance alliance, Names names) {
    return alliance.members().stream().map(one -> role(one, names))
        .sorted(Comparator.comparing(Role::past).thenComparing(Sorted.by(names.words().language(), Role::person))).toList();
  }

  static List<Aim> aims(Alliance alliance, Names names) {
    return alliance.objectives().stream().map((Objective one) -> new Aim(one.text(),
        one.partnerId() == null ? names.words().say("objective.shared") : names.partner(one.partnerId()),
        one.corner() == null ? null : names.words().code(one.corner()))).toList();
  }

  static List<String> bodies(Alliance alliance, Words words) {
    return alliance.governance().stream().map((GovernanceBody one) -> words.say("governance.body",
        one.name() != null ? one.name() : words.code(one.kind()),
        one.cadence() == null ? words.say("governance.no-cadence") : words.code(one.cadence()))).toList();
  }

  static List<Signed> agreements(Alliance alliance, Names names) {
    return alliance.agreements().stream().map(one -> signed(one, names)).toList();
  }

  private static Signed signed(Agreement one, Names names) {
    Words words = names.words();
    String term = one.terminatedOn() != null ? words.say("agreement.terminated", words.dates().on(one.terminatedOn()).text())
        : one.termUntil() == null ? words.say("agreement.no-term")
        : DueDates.late(one.termUntil(), words.today()) ? words.say("agreement.ended", words.dates().on(one.termUntil()).text())
        : words.dates().until(one.termUntil()).text();
    return new Signed(Title.of(one, words), words.code(one.kind()), words.dates().on(one.signedOn()).text(), term,
        one.partnerIds().stream().map(names::partner).toList(), one.amendments(), Source.of(one.source()));
  }

  private static Role role(Member one, Names names) {
    Words words = names.words();
    boolean past = one.tenure().isOver(words.today());
    String period = one.endedOn() != null ? words.dates().until(one.endedOn()).text()
        : one.until() != null ? words.dates().until(one.until()).text()
        : one.from() != null ? words.dates().since(one.from()).text() : null;
    return new Role(names.person(one.personId()), words.code(one.role()),
        one.partnerId() == null ? null : names.partner(one.partnerId()), period, past);
  }

  private static String health(Alliance alliance, Words words) {
    return alliance.health() == null ? null : words.say("health.checked", words.code(alliance.health().colour()),
        words.dates().on(alliance.health().checkedOn()).text());
  }

  private static String codes(Stream<? extends Coded> codes, Words words) {
    return codes.map(words::code).collect(Collectors.toCollection(java.util.LinkedHashSet::new)).stream().collect(Collectors.joining(", "));
  }

  private static Fact fact(String name, String value, Words words) {
    boolean known = !ShownText.isNothing(value);
    return new Fact(words.say(name), known ? value : words.notKnown(), known);
  }
}

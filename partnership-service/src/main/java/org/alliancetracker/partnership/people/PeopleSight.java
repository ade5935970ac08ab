package org.alliancetracker.partnership.people;

import java.util.Set;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;

/**
 * Who sees whom, and how much. Whoever enters people sees all names, or the same person would be entered twice; where somebody
 * can be reached is shown to that person, to administrators and to managers of an alliance in which both hold a role.
 */
@Component
class PeopleSight {

  private final Colleagues colleagues;

  PeopleSight(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  boolean mayEnter(ActingPerson person) {
    return person.isAdministrator() || person.isPartnershipManager();
  }

  /** Where mail goes is not for somebody to change who has nothing to do with the person. */
  boolean mayChange(ActingPerson person, String otherId) {
    return person.isAdministrator() || person.isPartnershipManager() && colleagues.managedBy(person.personId()).contains(otherId);
  }

  boolean seesEverybody(ActingPerson person) {
    return mayEnter(person);
  }

  /** Those whom somebody sees who does not see everybody. */
  Set<String> seenBy(ActingPerson person) {
    return colleagues.of(person.personId());
  }

  /** One person as another sees it, of whom it is known that he may. */
  Person shown(ActingPerson person, Person seen) {
    return isWhole(person, seen) || colleagues.managedBy(person.personId()).contains(seen.personId()) ? seen : seen.nameOnly();
  }

  /** A part of the list: one look at the alliances for all of them. */
  PeopleList.Part shown(ActingPerson person, PeopleList.Part part) {
    if (person.isAdministrator()) {
      return part;
    }
    Set<String> managed = colleagues.managedBy(person.personId());
    return new PeopleList.Part(part.items().stream()
        .map(one -> isWhole(person, one) || managed.contains(one.personId()) ? one : one.nameOnly()).toList(), part.next());
  }

  /** Names for a page, and no more than names: they are asked for with each page, and by whoever manages much. */
  PeopleList.Part named(ActingPerson person, PeopleList.Part part) {
    return new PeopleList.Part(part.items().stream().map(one -> isWhole(person, one) ? one : one.nameOnly()).toList(), part.next());
  }

  private static boolean isWhole(ActingPerson person, Person seen) {
    return person.isAdministrator() || person.personId().equals(seen.personId());
  }
}

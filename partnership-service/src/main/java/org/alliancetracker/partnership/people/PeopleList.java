package org.alliancetracker.partnership.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.partnership.parameter.Cursor;
import org.alliancetracker.words.text.Folded;
import org.alliancetracker.words.text.SearchWords;
import org.springframework.stereotype.Component;

/** The people somebody may see, by name, part by part. Erased ones come last. */
@Component
class PeopleList {

  static final int USUAL = 100;
  static final int MOST = 500;

  /** One part; {@code next} is null on the last. */
  record Part(List<Person> items, String next) {}

  private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::sortName).thenComparing(Person::personId);

  private final PeopleStore store;

  PeopleList(PeopleStore store) {
    this.store = store;
  }

  /** @param q words of a name, or null for everybody */
  Part everybody(String q, Cursor after, int limit) {
    SearchWords wanted = SearchWords.of(q);
    List<Person> found = new ArrayList<>();
    Cursor from = after;
    while (true) {
      int most = wanted.isEmpty() ? limit + 1 : Stores.BATCH;
      List<Person> read = store.byName(from, most);
      read.stream().filter(one -> matches(one, wanted)).forEach(found::add);
      if (found.size() > limit || read.size() < most) {
        return part(found, limit);
      }
      from = place(read.getLast());
    }
  }

  /** The same among those whose ids are given. */
  Part among(Collection<String> ids, String q, Cursor after, int limit) {
    SearchWords wanted = SearchWords.of(q);
    return part(store.anyOf(ids).stream().filter(one -> matches(one, wanted)).sorted(BY_NAME)
        .filter(one -> after == null || isAfter(one, after)).limit(limit + 1L).toList(), limit);
  }

  /** Those of the ids that somebody may see; names on a page need no more. */
  Part named(Set<String> ids) {
    return new Part(store.anyOf(ids).stream().sorted(BY_NAME).toList(), null);
  }

  private static Part part(List<Person> found, int limit) {
    return found.size() > limit
        ? new Part(found.subList(0, limit), place(found.get(limit - 1)).text())
        : new Part(found, null);
  }

  private static boolean matches(Person one, SearchWords wanted) {
    return wanted.isEmpty() || !one.erased() && wanted.in(Folded.kept(one.name()));
  }

  private static boolean isAfter(Person one, Cursor after) {
    int order = one.sortName().compareTo(after.sortName());
    return order > 0 || order == 0 && one.personId().compareTo(after.id()) > 0;
  }

  private static Cursor place(Person one) {
    return new Cursor(one.sortName(), one.personId());
  }
}

package org.alliancetracker.gateway.page.portfolio;

import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.gateway.service.partnership.PortfolioPage;
import org.alliancetracker.kit.identity.ActingPerson;

/** How many alliances there are and in how many something is late; beyond a thousand nobody counts for a headline. */
record Headline(long alliances, long late, boolean more) {

  /** A first page that is the whole list needs no other call. */
  static Headline of(PortfolioPage first, boolean fromTheStart, Partnership partnership, ActingPerson person, Filters filters) {
    if (fromTheStart && first.next() == null) {
      return new Headline(first.items().size(), late(first), false);
    }
    PortfolioPage all = partnership.all(person, filters.parameters());
    return new Headline(all.items().size(), late(all), all.next() != null);
  }

  private static long late(PortfolioPage page) {
    return page.items().stream().filter(line -> line.late() > 0).count();
  }

  String inWords(Words words, boolean filtered) {
    String many = words.say(filtered ? more ? "portfolio.matching-more-than" : "portfolio.matching"
        : more ? "portfolio.more-than" : "portfolio.count", alliances);
    return alliances == 0 ? many : many + " " + words.say(more ? "portfolio.late-counted" : "portfolio.late", late);
  }
}

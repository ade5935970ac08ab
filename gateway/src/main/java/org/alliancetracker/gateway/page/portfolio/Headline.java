package org.alliancetracker.gateway.page.portfolio;

import java.util.HashMap;
import java.util.Map;
import org.alliancetracker.gateway.page.partnership.Partnership;
import org.alliancetracker.gateway.page.partnership.PortfolioPage;
import org.alliancetracker.gateway.page.partnership.PortfolioPage.Line;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.identity.ActingPerson;

/** How many alliances there are and in how many something is late; beyond a thousand nobody counts for a headline. */
record Headline(long alliances, long late, boolean more) {

  private static final int AT_ONCE = 200;
  private static final int PAGES = 5;

  /** A first page that is the whole list needs no other call. */
  static Headline of(PortfolioPage first, boolean fromTheStart, Partnership partnership, ActingPerson person, Filters filters) {
    if (fromTheStart && first.next() == null) {
      return new Headline(first.items().size(), first.items().stream().filter(Line::late).count(), false);
    }
    Map<String, String> parameters = new HashMap<>(filters.parameters());
    parameters.put("limit", String.valueOf(AT_ONCE));
    long all = 0;
    long late = 0;
    String next = null;
    for (int i = 0; i < PAGES && (i == 0 || next != null); i++) {
      parameters.put("after", next);
      PortfolioPage page = partnership.portfolio(person, parameters);
      all += page.items().size();
      late += page.items().stream().filter(Line::late).count();
      next = page.next();
    }
    return new Headline(all, late, next != null);
  }

  String inWords(Words words, boolean filtered) {
    String many = words.say(filtered ? "portfolio.matching" : more ? "portfolio.more-than" : "portfolio.count", alliances);
    return alliances == 0 ? many : many + " " + words.say("portfolio.late", late);
  }
}

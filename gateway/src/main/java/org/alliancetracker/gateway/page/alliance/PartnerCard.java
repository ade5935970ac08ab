package org.alliancetracker.gateway.page.alliance;

import java.util.List;
import org.alliancetracker.gateway.page.word.Source;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Partner;

/** A partner, with the names it had before; {@code period} says since when and until when, as far as known. */
record PartnerCard(String name, String kind, List<String> formerNames, String period, String leftBecause, boolean left, Source source) {

  static PartnerCard of(Partner one, boolean imported, Words words) {
    return new PartnerCard(one.name(), words.code(one.actorType()), one.formerNames(), period(one, imported, words),
        one.leftBecause(), one.leftOn() != null, Source.of(one.source()));
  }

  /** Of history entered late, the day of joining is the day of the alliance's beginning at best. */
  private static String period(Partner one, boolean imported, Words words) {
    if (one.leftOn() != null) {
      return words.say("partner.left", words.dates().on(one.leftOn()).text());
    }
    return one.joinedOn() == null || imported ? null : words.dates().since(one.joinedOn()).text();
  }
}

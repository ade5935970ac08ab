package org.alliancetracker.gateway.page.alliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Source;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.kit.input.ShownText;

/**
 * What sources say about one matter; where they differ, they stand side by side and none is preferred.
 *
 * @param about null for what is said about nothing in particular
 */
record Claims(String about, boolean differ, List<Voice> voices) {

  /** The matter of most claims: two outcomes are two facts, not a contradiction. */
  private static final String OUTCOME = "outcome";

  /** One source's word; {@code asOf} is null where it gave no date. */
  record Voice(String text, Said asOf, Source source) {}

  /** Matters with several voices first. */
  static List<Claims> of(Alliance alliance, Words words) {
    Map<String, List<Alliance.Claim>> byMatter = new LinkedHashMap<>();
    List<Alliance.Claim> alone = new ArrayList<>();
    for (Alliance.Claim claim : alliance.claims()) {
      if (ShownText.isNothing(claim.about()) || claim.about().equals(OUTCOME)) {
        alone.add(claim);
      } else {
        byMatter.computeIfAbsent(ShownText.orNull(claim.about()).toLowerCase(Locale.ROOT), matter -> new ArrayList<>()).add(claim);
      }
    }
    List<Claims> all = new ArrayList<>();
    byMatter.values().forEach(claims -> all.add(of(claims.getFirst().about(), claims, words)));
    all.sort((one, other) -> Boolean.compare(other.differ(), one.differ()));
    if (!alone.isEmpty()) {
      all.add(new Claims(null, false, alone.stream().map(claim -> voice(claim, words)).toList()));
    }
    return List.copyOf(all);
  }

  private static Claims of(String about, List<Alliance.Claim> claims, Words words) {
    boolean differ = claims.stream().map(Alliance.Claim::text).distinct().count() > 1
        && claims.stream().map(claim -> String.valueOf(claim.source())).distinct().count() > 1;
    return new Claims(about, differ, claims.stream().map(claim -> voice(claim, words)).toList());
  }

  private static Voice voice(Alliance.Claim claim, Words words) {
    return new Voice(claim.text(), claim.asOf() == null ? null : words.dates().on(claim.asOf()), Source.of(claim.source()));
  }
}

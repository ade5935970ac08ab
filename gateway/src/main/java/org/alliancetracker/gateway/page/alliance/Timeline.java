package org.alliancetracker.gateway.page.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancetracker.gateway.page.word.Source;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.Milestone;
import org.alliancetracker.words.text.Isolated;

/**
 * What lies ahead, the most urgent first, and what lies behind, the latest first.
 *
 * @param recent the part of what lies behind that is shown at once
 * @param earlier the rest of it
 */
record Timeline(List<Line> ahead, List<Line> recent, List<Line> earlier, Strip strip) {

  private static final int RECENT = 10;

  /** @param latest the latest part of the history, the latest first */
  static Timeline of(Alliance alliance, List<Happening> latest, Words words) {
    List<Line> ahead = alliance.openMilestones().map(one -> open(one, words)).toList();
    List<Line> behind = Behind.of(alliance, new RecordedOrder(latest), words);
    List<Line> all = new ArrayList<>(behind);
    all.addAll(ahead);
    boolean few = behind.size() <= RECENT + 2;
    return new Timeline(ahead, few ? behind : behind.subList(0, RECENT), few ? List.of() : behind.subList(RECENT, behind.size()),
        Strip.of(all, words));
  }

  private static Line open(Milestone one, Words words) {
    String moved = one.formerDueOn().isEmpty() ? null
        : words.say("timeline.moved", words.dates().on(one.formerDueOn().getLast()).text());
    return new Line(one.dueOn(), one.dueOn() == null ? words.dates().on(null) : words.dates().plain(one.dueOn()), "milestone",
        one.late() ? "late" : "planned", Title.of(one, words),
        joined(one.late() ? words.dates().late(one.dueOn()).text() : moved, one.note()), sources(one), one.id());
  }

  /** What is known of the two, in one line, of which people typed the second; null where nothing is. */
  static String joined(String first, String typed) {
    return Stream.of(first, Isolated.of(typed)).filter(Objects::nonNull).reduce((a, b) -> a + " · " + b).orElse(null);
  }

  /** Where a milestone is told of. */
  static List<Source> sources(Milestone one) {
    return Stream.concat(one.evidence().stream(), Stream.ofNullable(one.source())).distinct().map(Source::of)
        .filter(Objects::nonNull).toList();
  }
}

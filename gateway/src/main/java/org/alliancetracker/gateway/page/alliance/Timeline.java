package org.alliancetracker.gateway.page.alliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancetracker.gateway.page.word.Source;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Agreement;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Milestone;

/**
 * What lies ahead, the most urgent first, and what lies behind, the latest first.
 *
 * @param recent the part of what lies behind that is shown at once
 * @param earlier the rest of it
 */
record Timeline(List<Line> ahead, List<Line> recent, List<Line> earlier, Strip strip) {

  private static final int RECENT = 10;

  static Timeline of(Alliance alliance, Words words) {
    List<Line> ahead = alliance.openMilestones().map(one -> open(one, words)).toList();
    List<Line> behind = behind(alliance, words);
    List<Line> all = new ArrayList<>(behind);
    all.addAll(ahead);
    boolean few = behind.size() <= RECENT + 2;
    return new Timeline(ahead, few ? behind : behind.subList(0, RECENT), few ? List.of() : behind.subList(RECENT, behind.size()),
        Strip.of(all, words));
  }

  private static List<Line> behind(Alliance alliance, Words words) {
    Stream<Line> milestones = alliance.milestones().stream().filter(one -> !one.open()).map(one -> closed(one, words));
    Stream<Line> stages = alliance.passages().stream()
        .filter(one -> one.enteredOn() != null && !(alliance.imported() && one.from() == null)).map(one -> new Line(
        one.enteredOn(), words.dates().plain(one.enteredOn()), "stage", "done", words.say("timeline.stage", words.stage(one.to())),
        one.overrideReason() == null ? null : words.say("timeline.override", one.overrideReason()), List.of(), null));
    Stream<Line> agreements = alliance.agreements().stream().map(one -> signed(one, words));
    Stream<Line> meetings = alliance.meetings().stream().map(one -> new Line(one.heldOn(), words.dates().plain(one.heldOn()),
        "meeting", "done", words.say("timeline.meeting", Title.of(one, words)),
        one.body() == null ? null : one.subject(), List.of(), null));
    List<Line> lines = new ArrayList<>(Stream.of(milestones, stages, agreements, meetings).flatMap(each -> each).toList());
    lines.sort(Comparator.comparing(Line::day, Comparator.nullsFirst(Comparator.naturalOrder())).reversed());
    alliance.leftOpen().map(one -> leftOpen(one, words)).forEach(lines::add);
    return List.copyOf(lines);
  }

  /** It never happened, so it has no place among the days of what did. */
  private static Line leftOpen(Milestone one, Words words) {
    return new Line(null, one.dueOn() == null ? words.dates().on(null) : words.dates().plain(one.dueOn()), "milestone", "cancelled",
        words.say("timeline.left-open", Title.of(one, words)), null, sources(one), null);
  }

  private static Line open(Milestone one, Words words) {
    String moved = one.formerDueOn().isEmpty() ? null
        : words.say("timeline.moved", words.dates().on(one.formerDueOn().getLast()).text());
    return new Line(one.dueOn(), one.dueOn() == null ? words.dates().on(null) : words.dates().plain(one.dueOn()), "milestone",
        one.late() ? "late" : "planned", Title.of(one, words),
        joined(one.late() ? words.dates().late(one.dueOn()).text() : moved, one.note()), sources(one), one.id());
  }

  private static Line closed(Milestone one, Words words) {
    boolean reached = one.reached();
    String text = reached ? Title.of(one, words) : words.say("timeline.cancelled", Title.of(one, words));
    String kind = one.title() != null && one.kind() != null ? words.labels().begun(words.code(one.kind())) : null;
    String note = reached ? joined(kind, one.note()) : one.cancelledBecause();
    var day = reached ? one.reachedOn() : one.dueOn();
    return new Line(day, day == null ? words.dates().on(null) : words.dates().plain(day), "milestone",
        reached ? "done" : "cancelled", text, note, sources(one), null);
  }

  private static Line signed(Agreement one, Words words) {
    return new Line(one.signedOn(), one.signedOn() == null ? words.dates().on(null) : words.dates().plain(one.signedOn()),
        "agreement", "done", words.say("timeline.signed", Title.of(one, words)), null,
        Stream.of(Source.of(one.source())).filter(Objects::nonNull).toList(), null);
  }

  private static String joined(String first, String second) {
    return Stream.of(first, second).filter(Objects::nonNull).reduce((a, b) -> a + " · " + b).orElse(null);
  }

  private static List<Source> sources(Milestone one) {
    return Stream.concat(one.evidence().stream(), Stream.ofNullable(one.source())).distinct().map(Source::of)
        .filter(Objects::nonNull).toList();
  }
}

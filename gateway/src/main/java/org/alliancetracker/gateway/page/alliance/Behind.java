package org.alliancetracker.gateway.page.alliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Source;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Agreement;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Meeting;
import org.alliancetracker.gateway.service.partnership.Milestone;
import org.alliancetracker.words.told.Fact;
import org.alliancetracker.words.told.Told;

/** What lies behind, the latest first; what was left open when all ended comes last. */
final class Behind {

  /** A line behind with its place: the latest day first, and within a day what was recorded last. */
  private record Placed(Line line, PartialDate day, long version) {

    private static final Comparator<Placed> LATEST_FIRST =
        Comparator.comparing(Placed::day, Comparator.nullsFirst(Comparator.<PartialDate>naturalOrder())).thenComparingLong(Placed::version)
            .reversed();
  }

  private Behind() {}

  static List<Line> of(Alliance alliance, RecordedOrder recorded, Words words) {
    List<Placed> lines = new ArrayList<>(Stream.of(closed(alliance, recorded, words), stages(alliance, recorded, words),
        agreements(alliance, recorded, words), meetings(alliance, recorded, words)).flatMap(each -> each).toList());
    // the lists are in the order of recording, which is what is left to go by where nothing else decides
    Collections.reverse(lines);
    lines.sort(Placed.LATEST_FIRST);
    return Stream.concat(lines.stream().map(Placed::line), alliance.leftOpen().map(one -> leftOpen(one, words))).toList();
  }

  private static Stream<Placed> closed(Alliance alliance, RecordedOrder recorded, Words words) {
    return alliance.milestones().stream().filter(one -> !one.open()).map(one -> {
      PartialDate day = one.reached() ? one.reachedOn() : cancelled(one, recorded, words);
      return new Placed(closed(one, day, words), day, recorded.version(one.id()));
    });
  }

  /** When it was cancelled, else when it was due; what was due on a day to come did not happen then. */
  private static PartialDate cancelled(Milestone one, RecordedOrder recorded, Words words) {
    PartialDate said = recorded.cancelledOn(one.id());
    return said != null || one.dueOn() == null || one.dueOn().firstDay().isAfter(words.today()) ? said : one.dueOn();
  }

  private static Stream<Placed> stages(Alliance alliance, RecordedOrder recorded, Words words) {
    List<Alliance.Passage> all = alliance.passages();
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).enteredOn() != null && !(alliance.imported() && all.get(i).from() == null))
        .mapToObj(i -> new Placed(stage(all.get(i), words), all.get(i).enteredOn(), recorded.versionOfPassage(all.size() - 1 - i)));
  }

  private static Line stage(Alliance.Passage one, Words words) {
    return new Line(one.enteredOn(), words.dates().plain(one.enteredOn()), "stage", "done",
        told(words).heading(Fact.of("stage.entered").coded(one.to())),
        one.overrideReason() == null ? null : words.say("timeline.override", one.overrideReason()), List.of(), null);
  }

  private static Stream<Placed> agreements(Alliance alliance, RecordedOrder recorded, Words words) {
    return alliance.agreements().stream().map(one -> new Placed(signed(one, words), one.signedOn(), recorded.version(one.id())));
  }

  private static Stream<Placed> meetings(Alliance alliance, RecordedOrder recorded, Words words) {
    return alliance.meetings().stream().map(one -> new Placed(held(one, words), one.heldOn(), recorded.version(one.id())));
  }

  private static Line held(Meeting one, Words words) {
    Fact held = Fact.of("meeting.held").coded(one.body()).about(one.subject());
    return new Line(one.heldOn(), words.dates().plain(one.heldOn()), "meeting", "done", told(words).heading(held),
        one.body() == null ? null : one.subject(), List.of(), null);
  }

  /** It never happened, so it has no place among the days of what did. */
  private static Line leftOpen(Milestone one, Words words) {
    return new Line(null, one.dueOn() == null ? words.dates().on(null) : words.dates().plain(one.dueOn()), "milestone", "cancelled",
        words.say("timeline.left-open", Title.of(one, words)), null, Timeline.sources(one), null);
  }

  private static Line closed(Milestone one, PartialDate day, Words words) {
    boolean reached = one.reached();
    String text = reached ? Title.of(one, words) : told(words).heading(
        Fact.of("milestone.cancelled").about(one.title()).coded(one.kind()));
    String kind = one.title() != null && one.kind() != null ? words.labels().begun(words.code(one.kind())) : null;
    String note = reached ? Timeline.joined(kind, one.note()) : one.cancelledBecause();
    return new Line(day, day == null ? words.dates().on(null) : words.dates().plain(day), "milestone",
        reached ? "done" : "cancelled", text, note, Timeline.sources(one), null);
  }

  private static Line signed(Agreement one, Words words) {
    return new Line(one.signedOn(), one.signedOn() == null ? words.dates().on(null) : words.dates().plain(one.signedOn()),
        "agreement", "done", told(words).heading(
            Fact.of("agreement.signed").about(one.title()).coded(one.kind())), null,
        Stream.of(Source.of(one.source())).filter(Objects::nonNull).toList(), null);
  }

  private static Told told(Words words) {
    return new Told(words.language());
  }
}

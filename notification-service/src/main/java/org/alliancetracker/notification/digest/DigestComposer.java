package org.alliancetracker.notification.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.alliance.Member;
import org.alliancetracker.notification.alliance.Presence;
import org.alliancetracker.notification.change.Changes;
import org.alliancetracker.notification.change.StreamRange;
import org.alliancetracker.notification.digest.content.DigestBuilder;
import org.alliancetracker.notification.digest.content.DigestContent;
import org.alliancetracker.notification.digest.content.Span;
import org.alliancetracker.notification.digest.edition.Edition;
import org.alliancetracker.notification.digest.edition.Edition.Result;
import org.alliancetracker.notification.digest.period.FrozenRanges;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.springframework.stereotype.Component;

/** Puts the next edition of a digest together; writes nothing. */
@Component
final class DigestComposer {

  private final Alliances alliances;
  private final Changes changes;

  DigestComposer(Alliances alliances, Changes changes) {
    this.alliances = alliances;
    this.changes = changes;
  }

  /** The local day on which the last edition ended, or on which the alliance came into the record. */
  static LocalDate lastEnd(DigestDefinition definition, AllianceView view, Optional<Edition> last) {
    return last.map(Edition::endDay).orElseGet(() -> LocalDate.ofInstant(view.firstRecordedAt(), definition.zoneFor(view)));
  }

  /** The edition after {@code last} for a day that is due. */
  Edition due(DigestDefinition definition, Seen<AllianceView> seen, Optional<Edition> last, LocalDate day, Instant now) {
    return edition(definition, seen, material(definition, seen, last, day, false, now), day.toString(), day, now, null);
  }

  /** The edition after {@code last} sent by hand: the period ends at a moment, and quiet is never sent. */
  Edition byHand(DigestDefinition definition, Seen<AllianceView> seen, Optional<Edition> last, Instant end, String by) {
    LocalDate day = LocalDate.ofInstant(end, definition.zoneFor(seen.view()));
    return edition(definition, seen, material(definition, seen, last, day, true, end), end.toString(), day, end, by);
  }

  /** What an edition sent by hand would be made of. */
  Material preview(DigestDefinition definition, Seen<AllianceView> seen, Optional<Edition> last, Instant now) {
    return material(definition, seen, last, LocalDate.ofInstant(now, definition.zoneFor(seen.view())), true, now);
  }

  /** All that an edition is made of. */
  record Material(Optional<Edition> last, List<StreamRange> ranges, DigestContent content, List<String> recipients) {}

  private Material material(DigestDefinition definition, Seen<AllianceView> seen, Optional<Edition> last,
      LocalDate endDay, boolean byHand, Instant now) {
    Map<String, EvaluationView> evaluations = new TreeMap<>();
    Map<String, Long> reached = new TreeMap<>(Map.of(seen.stream(), seen.version()));
    alliances.evaluationsOf(seen.stream()).forEach((id, evaluation) -> {
      evaluations.put(id, evaluation.view());
      reached.put(id, evaluation.version());
    });
    List<StreamRange> ranges = FrozenRanges.next(last.map(Edition::told).orElse(Map.of()), reached);
    LocalDate today = seen.view().dayOf(now);
    DigestContent content = DigestBuilder.build(seen.stream(), seen.view(), evaluations, changes.in(ranges),
        new Span(lastEnd(definition, seen.view(), last), endDay, today, byHand));
    return new Material(last, ranges, content, recipients(definition, seen.view(), today));
  }

  private static Edition edition(DigestDefinition definition, Seen<AllianceView> seen, Material material, String period,
      LocalDate endDay, Instant now, String orderedBy) {
    Map<String, Long> told = material.last().map(Edition::told).orElse(Map.of());
    Result result = result(definition, material.content(), material.recipients(), orderedBy != null);
    boolean out = result == Result.PLANNED;
    // A period that is passed over tells nothing, so its events stay for the next one.
    return new Edition(definition.id(), material.last().map(Edition::number).orElse(0) + 1, seen.stream(), period, endDay,
        result, out ? material.ranges() : List.of(), out ? FrozenRanges.told(told, material.ranges()) : told,
        out ? material.recipients() : List.of(), definition.cadenceFor(seen.view()), out ? material.content() : null, now,
        orderedBy);
  }

  private static Result result(
      DigestDefinition definition, DigestContent content, List<String> recipients, boolean byHand) {
    if (recipients.isEmpty()) {
      return Result.NO_RECIPIENTS;
    }
    boolean quiet = content.nothingNew() && (byHand || definition.whenNothingNew() == DigestDefinition.Quiet.SKIP);
    return quiet ? Result.NOTHING_NEW : Result.PLANNED;
  }

  private static List<String> recipients(DigestDefinition definition, AllianceView view, LocalDate today) {
    return Presence.in(view).on(today).filter(m -> definition.recipientRoles().contains(m.role()))
        .map(Member::personId).distinct().sorted().toList();
  }
}

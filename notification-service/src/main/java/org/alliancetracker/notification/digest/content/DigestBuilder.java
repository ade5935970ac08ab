package org.alliancetracker.notification.digest.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.alliance.Milestone;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.change.ChangeKind;
import org.alliancetracker.notification.digest.content.DigestContent.Due;
import org.alliancetracker.notification.digest.content.DigestContent.Situation;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.notification.evaluation.ScoreLines;

/** Builds the content of a digest from what is known: values in, a value out. */
public final class DigestBuilder {

  static final int MOST_CHANGES = 30;
  static final int MOST_DUE = 12;
  static final int DAYS_AHEAD = 90;

  private DigestBuilder() {}

  /** {@code changes} are those of the digest's frozen ranges; {@code evaluations} are the alliance's, by id. */
  public static DigestContent build(
      String allianceId, AllianceView view, Map<String, EvaluationView> evaluations, List<Change> changes, Span span) {
    List<Change> news = news(changes);
    List<Due> next = next(view, evaluations, span);
    return new DigestContent(
        allianceId,
        view.name(),
        span.firstDay(),
        span.lastDay(),
        situation(view, span),
        news.stream().limit(MOST_CHANGES).toList(),
        Math.max(0, news.size() - MOST_CHANGES),
        news.stream().collect(Collectors.toMap(Change::kind, change -> 1, Integer::sum)),
        (int) changes.stream().filter(Change::imported).count(),
        newlyLate(view, span),
        next.stream().limit(MOST_DUE).toList(),
        Math.max(0, next.size() - MOST_DUE),
        NeedsAttention.in(view, evaluations, span),
        ScoreLines.of(news.stream().filter(c -> c.kind() == ChangeKind.SCORES_PUBLISHED).map(Change::stream), evaluations));
  }

  private static Situation situation(AllianceView view, Span span) {
    PartialDate committee = view.due()
        .filter(m -> m.kind() == MilestoneKind.STEERING_COMMITTEE && m.dueOn() != null && !DueDates.late(m.dueOn(), span.today()))
        .map(Milestone::dueOn).findFirst().orElse(null);
    var standing = view.standing();
    return new Situation(standing.stage(), standing.since(), standing.closingReason(),
        (int) view.late(span.today()).count(), committee);
  }

  /** Differences only: what began and also ended in the same period is told by its end. */
  private static List<Change> news(List<Change> changes) {
    Set<String> ended = changes.stream()
        .filter(c -> c.kind() == ChangeKind.MILESTONE_REACHED || c.kind() == ChangeKind.MILESTONE_CANCELLED)
        .map(Change::ref).filter(Objects::nonNull).collect(Collectors.toSet());
    Set<String> scored = changes.stream().filter(c -> c.kind() == ChangeKind.SCORES_PUBLISHED).map(Change::stream)
        .collect(Collectors.toSet());
    return changes.stream()
        .filter(c -> !c.imported())
        .filter(c -> c.kind() != ChangeKind.MILESTONE_PLANNED && c.kind() != ChangeKind.MILESTONE_RESCHEDULED
            || !ended.contains(c.ref()))
        .filter(c -> c.kind() != ChangeKind.EVALUATION_OPENED || !scored.contains(c.stream()))
        .sorted(Comparator.comparing(Change::kind).thenComparing(Change::happenedOn).thenComparing(Change::stream)
            .thenComparing(Change::version))
        .toList();
  }

  /** Became late within the period: a milestone is late from the day after the last day its date can mean. */
  private static List<Due> newlyLate(AllianceView view, Span span) {
    return view.late(span.today()).filter(m -> span.holds(m.dueOn().lastDay().plusDays(1))).map(DigestBuilder::due).toList();
  }

  /** Evaluations may still be answered after the alliance has ended. */
  private static List<Due> next(AllianceView view, Map<String, EvaluationView> evaluations, Span span) {
    var milestones = view.due().filter(m -> m.dueOn() != null).map(DigestBuilder::due);
    var terms = view.terms().map(a -> new Due(Due.What.TERM, a.title(), a.kind() == null ? null : a.kind().code(), a.termUntil()));
    var deadlines = evaluations.values().stream().filter(e -> e.open() && e.deadline() != null)
        .map(e -> new Due(Due.What.EVALUATION, e.title(), null, e.deadline()));
    return Stream.of(milestones, terms, deadlines).flatMap(s -> s)
        .filter(d -> !DueDates.late(d.on(), span.today()))
        .filter(d -> !d.on().firstDay().isAfter(span.today().plusDays(DAYS_AHEAD)))
        .sorted(Comparator.comparing(Due::on, DueDates.FIRST_DUE)).toList();
  }

  private static Due due(Milestone m) {
    return new Due(Due.What.MILESTONE, m.title(), m.kind() == null ? null : m.kind().code(), m.dueOn());
  }
}

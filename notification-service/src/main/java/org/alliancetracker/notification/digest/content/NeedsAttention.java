package org.alliancetracker.notification.digest.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.digest.content.DigestContent.Attention;
import org.alliancetracker.notification.digest.content.DigestContent.Attention.Why;
import org.alliancetracker.notification.evaluation.EvaluationView;

/** What a committee has to look at (docs/domain.md, Digests, point 4). */
final class NeedsAttention {

  static final int LATE_DAYS = 15;
  static final int TACIT_DAYS = 3;
  static final double LOW_AGREEMENT = 0.667;

  private NeedsAttention() {}

  static List<Attention> in(AllianceView view, Map<String, EvaluationView> evaluations, Span span) {
    List<Attention> found = new ArrayList<>();
    LocalDate today = span.today();
    view.late(today).filter(m -> DueDates.daysLate(m.dueOn(), today) > LATE_DAYS)
        .forEach(m -> found.add(new Attention(Why.LATE, m.title(), m.kind() == null ? null : m.kind().code(), m.dueOn(),
            DueDates.daysLate(m.dueOn(), today))));
    PartialDate dormant = view.standing().dormantSince();
    if (dormant != null && !view.ended()) {
      found.add(new Attention(Why.DORMANT, null, null, dormant, ChronoUnit.DAYS.between(dormant.firstDay(), today)));
    }
    view.tacitApprovals().filter(day -> !day.isBefore(today) && ChronoUnit.DAYS.between(today, day) <= TACIT_DAYS)
        .forEach(day -> found.add(new Attention(Why.TACIT_APPROVAL, null, null, PartialDate.of(day),
            ChronoUnit.DAYS.between(today, day))));
    evaluations.values().stream().filter(e -> e.scores() != null && latest(e, evaluations))
        .forEach(e -> e.scores().dimensions().stream().filter(NeedsAttention::disputed)
            .forEach(d -> found.add(new Attention(Why.LOW_AGREEMENT, e.title(), d.dimension().code(), null, 0))));
    return found;
  }

  private static boolean disputed(DimensionScore score) {
    return score.raterAgreement() != null && score.raterAgreement() < LOW_AGREEMENT;
  }

  private static boolean latest(EvaluationView one, Map<String, EvaluationView> all) {
    return all.values().stream().filter(e -> e.publishedAt() != null)
        .noneMatch(e -> e.publishedAt().isAfter(one.publishedAt()));
  }
}

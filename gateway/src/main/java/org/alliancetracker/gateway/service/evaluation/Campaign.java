package org.alliancetracker.gateway.service.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.PartialDate;

/** An evaluation as its evaluator sees it; {@code mine} is null for whoever was not asked. */
public record Campaign(String id, String allianceId, String title, String rubricId, int rubricVersion, PartialDate deadline,
    boolean fictitious, boolean closed, List<Invited> evaluators, Mine mine) {

  public Campaign {
    evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
  }

  /** Who was asked, and whether the answers have been sent. */
  public record Invited(String personId, boolean submitted) {}

  /** The own work: a draft begun, an assessment sent, or neither. */
  public record Mine(Side side, long draftRevision, Draft draft, Sent assessment) {}

  public record Draft(List<Answer> answers) {}

  public record Sent(Instant sentAt, List<Answer> answers) {}

  /** A level, or an abstention by its code, or neither yet. */
  public record Answer(String criterion, Integer level, String abstention, String comment) {

    /** As the form writes it; null where nothing is chosen. */
    public String choice() {
      return level != null ? level.toString() : abstention;
    }
  }

  /** Whether that person was asked to assess. */
  public boolean asks(String personId) {
    return evaluators.stream().anyMatch(one -> personId.equals(one.personId()));
  }

  public long answered() {
    return evaluators.stream().filter(Invited::submitted).count();
  }

  /** What the form begins with: the draft, else what was sent. */
  public List<Answer> answers() {
    if (mine == null) {
      return List.of();
    }
    List<Answer> answers = mine.draft() != null ? mine.draft().answers() : mine.assessment() != null ? mine.assessment().answers() : null;
    return Optional.ofNullable(answers).orElse(List.of()).stream().filter(Objects::nonNull).toList();
  }
}

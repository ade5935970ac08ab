package org.alliancetracker.gateway.page.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.PartialDate;

/** An evaluation as its evaluator sees it; {@code mine} is null for whoever was not asked. */
record Campaign(String id, String allianceId, String title, String rubricId, int rubricVersion, PartialDate deadline,
    boolean fictitious, boolean closed, Mine mine) {

  /** The own work: a draft begun, an assessment sent, or neither. */
  record Mine(Side side, long draftRevision, Draft draft, Sent assessment) {}

  record Draft(List<Answer> answers) {}

  record Sent(Instant sentAt, List<Answer> answers) {}

  /** A level, or an abstention by its code, or neither yet. */
  record Answer(String criterion, Integer level, String abstention, String comment) {

    /** As the form writes it; null where nothing is chosen. */
    String choice() {
      return level != null ? level.toString() : abstention;
    }
  }

  /** What the form begins with: the draft, else what was sent. */
  List<Answer> answers() {
    if (mine == null) {
      return List.of();
    }
    List<Answer> answers = mine.draft() != null ? mine.draft().answers() : mine.assessment() != null ? mine.assessment().answers() : null;
    return Optional.ofNullable(answers).orElse(List.of()).stream().filter(Objects::nonNull).toList();
  }
}

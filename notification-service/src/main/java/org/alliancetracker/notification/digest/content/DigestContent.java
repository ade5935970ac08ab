package org.alliancetracker.notification.digest.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.change.ChangeKind;
import org.alliancetracker.notification.evaluation.ScoredEvaluation;

/**
 * What one digest says, without words of any language (docs/domain.md, Digests).
 *
 * @param firstDay first day of the period, included
 * @param lastDay last day of the period, included
 * @param further how many changes are left out of a long list
 * @param counted how many changes of each kind there are, those left out too; empty in an edition of before this was kept
 * @param nextFurther how many dates are left out of {@code next}
 * @param history how many facts of earlier history were added; they are counted, not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DigestContent(
    String allianceId,
    String allianceName,
    LocalDate firstDay,
    LocalDate lastDay,
    Situation situation,
    List<Change> changes,
    int further,
    Map<ChangeKind, Integer> counted,
    int history,
    List<Due> newlyLate,
    List<Due> next,
    Integer nextFurther,
    List<Attention> attention,
    List<ScoredEvaluation> scores) {

  public DigestContent {
    changes = given(changes);
    newlyLate = given(newlyLate);
    next = given(next);
    counted = counted == null ? Map.of() : Map.copyOf(counted);
    nextFurther = nextFurther == null ? 0 : nextFurther;
    attention = given(attention);
    scores = given(scores);
  }

  /** How many changes of a kind there are, told or left out. */
  public int count(ChangeKind kind) {
    return counted.getOrDefault(kind, (int) changes.stream().filter(change -> change.kind() == kind).count());
  }

  /** Nothing happened since the last digest. What is due or late anyway is no news. */
  public boolean nothingNew() {
    return changes.isEmpty() && newlyLate.isEmpty();
  }

  /** The state in one look; {@code late} counts every milestone past its day. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Situation(Stage stage, PartialDate since, ClosingReason reason, int late, PartialDate nextCommittee) {}

  /** Something with a day: a milestone, the end of an agreement's term, the deadline of an evaluation. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Due(What what, String title, String code, PartialDate on) {
    public enum What {
      MILESTONE,
      TERM,
      EVALUATION
    }
  }

  /** Something that needs somebody; {@code days} late, or dormant, or left. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attention(Why why, String title, String code, PartialDate on, long days) {
    public enum Why {
      LATE,
      DORMANT,
      TACIT_APPROVAL,
      LOW_AGREEMENT
    }
  }

  private static <T> List<T> given(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}

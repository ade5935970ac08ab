package org.alliancetracker.partnership.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancetracker.contract.envelope.PartialDate;

/** One line of the portfolio. A field that is absent is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Item(
    String id,
    long version,
    String name,
    String stage,
    String entryDoor,
    List<String> modes,
    List<Integer> sdgs,
    String territory,
    List<PartnerLine> partners,
    NextMilestone nextMilestone,
    String health,
    ScoreLine scores,
    boolean dormant,
    boolean imported,
    String lastEventAt,
    String zone) {

  /** A partner that takes part. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartnerLine(String name, String actorType) {}

  /** What is due next, perhaps without a date. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NextMilestone(String id, String kind, String title, PartialDate dueOn, boolean late) {}

  /** Latest published dimension scores, each null where too little was answered. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ScoreLine(String evaluationId, boolean fictitious, Double performance, Double innovation, Double trust) {}

  static Item of(Row row, LocalDate today) {
    return new Item(row.id(), row.version(), row.text("name"), row.text("stage"), row.textOrNull("entryDoor"),
        row.texts("modes"), row.texts("sdgs").stream().map(Integer::valueOf).toList(), row.textOrNull("territory"),
        partners(row), next(row, today), row.textOrNull("health"), scores(row), row.flag("dormant"),
        row.flag("imported"), row.textOrNull("lastEventAt"), row.textOrNull("zone"));
  }

  private static List<PartnerLine> partners(Row row) {
    List<String> names = row.texts("partnerNames");
    List<String> types = row.texts("partnerTypes");
    return IntStream.range(0, names.size())
        .mapToObj(i -> new PartnerLine(names.get(i), types.get(i).isEmpty() ? null : types.get(i)))
        .toList();
  }

  private static NextMilestone next(Row row, LocalDate today) {
    if (row.textOrNull("nextMilestoneId") == null) {
      return null;
    }
    PartialDate dueOn = row.date("nextMilestoneDueOn");
    return new NextMilestone(row.text("nextMilestoneId"), row.textOrNull("nextMilestoneKind"),
        row.textOrNull("nextMilestoneTitle"), dueOn, dueOn != null && dueOn.lastDay().isBefore(today));
  }

  private static ScoreLine scores(Row row) {
    return row.textOrNull("scoresEvaluationId") == null
        ? null
        : new ScoreLine(row.text("scoresEvaluationId"), row.flag("scoresFictitious"), row.number("score_performance"),
            row.number("score_innovation"), row.number("score_trust"));
  }
}

package org.alliancetracker.partnership.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.rights.Actor;
import org.alliancetracker.partnership.rights.Permission;

/**
 * One line of the portfolio. A field that is absent is not known.
 *
 * @param furthestStage by which one sees what gates it has passed, also where it has ended
 * @param nextMilestone the first of {@code milestones}, or null
 * @param milestones what is due, the first due first; at most 20, {@code planned} counts all and {@code late} those that are late
 * @param lastHappenedOn the latest day of which anything is recorded, which may be long before it was recorded
 * @param permissions what whoever asks may do there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Item(
    String id,
    long version,
    String name,
    String stage,
    String furthestStage,
    String entryDoor,
    List<String> modes,
    List<Integer> sdgs,
    String territory,
    List<PartnerLine> partners,
    NextMilestone nextMilestone,
    List<NextMilestone> milestones,
    long planned,
    long late,
    String health,
    ScoreLine scores,
    boolean dormant,
    boolean imported,
    String lastEventAt,
    PartialDate lastHappenedOn,
    String zone,
    Set<Permission> permissions) {

  /** A partner that takes part. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartnerLine(String name, String actorType) {}

  /** What is due, perhaps without a date. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NextMilestone(String id, String kind, String title, PartialDate dueOn, boolean late) {}

  /** Latest published dimension scores, each null where too little was answered. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ScoreLine(String evaluationId, boolean fictitious, Double performance, Double innovation, Double trust) {}

  static Item of(Row row, Actor actor, LocalDate today) {
    List<NextMilestone> due = due(row, today);
    return new Item(row.id(), row.version(), row.text("name"), row.text("stage"), row.textOrNull("furthestStage"),
        row.textOrNull("entryDoor"),
        row.texts("modes"), row.texts("sdgs").stream().map(Integer::valueOf).toList(), row.textOrNull("territory"),
        partners(row), due.isEmpty() ? null : due.getFirst(), due, row.planned(), row.late(today), row.textOrNull("health"),
        scores(row), row.flag("dormant"),
        row.flag("imported"), row.textOrNull("lastEventAt"), Row.dateOrNull(row.textOrNull("lastHappenedOn")), row.textOrNull("zone"),
        row.permissions(actor, today));
  }

  private static List<PartnerLine> partners(Row row) {
    List<String> names = row.texts("partnerNames");
    List<String> types = row.texts("partnerTypes");
    return IntStream.range(0, names.size())
        .mapToObj(i -> new PartnerLine(names.get(i), types.get(i).isEmpty() ? null : types.get(i)))
        .toList();
  }

  private static List<NextMilestone> due(Row row, LocalDate today) {
    List<String> ids = row.texts("dueIds");
    return IntStream.range(0, ids.size()).mapToObj(i -> {
      PartialDate dueOn = Row.dateOrNull(row.textBeside("dueDates", i));
      return new NextMilestone(ids.get(i), row.textBeside("dueKinds", i), row.textBeside("dueTitles", i), dueOn,
          DueDates.late(dueOn, today));
    }).toList();
  }

  private static ScoreLine scores(Row row) {
    return row.textOrNull("scoresEvaluationId") == null
        ? null
        : new ScoreLine(row.text("scoresEvaluationId"), row.flag("scoresFictitious"), row.number("score_performance"),
            row.number("score_innovation"), row.number("score_trust"));
  }
}

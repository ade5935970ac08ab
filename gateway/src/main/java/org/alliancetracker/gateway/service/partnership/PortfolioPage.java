package org.alliancetracker.gateway.service.partnership;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;

/** Some lines of the portfolio; {@code next} is where the next lines begin, or null. */
public record PortfolioPage(List<Line> items, String next) {

  public PortfolioPage {
    items = Lists.of(items);
  }

  /**
   * One alliance, short. A null is not known.
   *
   * @param milestones the first that are due, in their order; {@code planned} counts all that are and {@code late} those that are late
   * @param permissions what whoever asked may do there
   */
  public record Line(
      String id, String name, Stage stage, Stage furthestStage, String territory, List<PartnerLine> partners,
      List<NextMilestone> milestones, long planned, long late, HealthColour health, ScoreLine scores, boolean dormant,
      Instant lastEventAt, PartialDate lastHappenedOn, String zone, Set<String> permissions) {
    public Line {
      permissions = permissions == null ? Set.of() : Set.copyOf(permissions);
      partners = Lists.of(partners);
      milestones = Lists.of(milestones);
    }

    /** Whose days count here. */
    public ZoneId dayZone() {
      return AllianceDay.zone(zone);
    }

    /** Whether whoever asked may do this there. */
    public boolean may(String permission) {
      return permissions.contains(permission);
    }

    /** What is due first, or null. */
    public NextMilestone nextMilestone() {
      return milestones.isEmpty() ? null : milestones.getFirst();
    }
  }

  /** A partner that takes part. */
  public record PartnerLine(String name, ActorType actorType) {}

  /** What is due, perhaps without a date. */
  public record NextMilestone(String id, MilestoneKind kind, String title, PartialDate dueOn, boolean late) {}

  /** Latest published dimension scores, 0 to 100. */
  public record ScoreLine(String evaluationId, boolean fictitious, Double performance, Double innovation, Double trust) {}
}

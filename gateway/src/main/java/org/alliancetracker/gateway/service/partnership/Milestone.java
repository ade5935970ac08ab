package org.alliancetracker.gateway.service.partnership;

import java.util.List;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.PartialDate;

/** A milestone; {@code late} as of today. */
public record Milestone(
    String id,
    MilestoneKind kind,
    String title,
    String status,
    boolean late,
    PartialDate dueOn,
    List<PartialDate> formerDueOn,
    PartialDate reachedOn,
    String note,
    List<String> evidence,
    String source,
    boolean imported,
    String cancelledBecause) {

  public Milestone {
    formerDueOn = Lists.of(formerDueOn);
    evidence = Lists.of(evidence);
  }

  public boolean open() {
    return "planned".equals(status);
  }

  public boolean reached() {
    return "reached".equals(status);
  }
}

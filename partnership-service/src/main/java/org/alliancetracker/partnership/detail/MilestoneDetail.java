package org.alliancetracker.partnership.detail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Milestone;
import org.alliancetracker.partnership.alliance.MilestoneStatus;

/** A milestone as of the day one asks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MilestoneDetail(
    String id,
    MilestoneKind kind,
    String title,
    MilestoneStatus status,
    boolean late,
    PartialDate dueOn,
    List<PartialDate> formerDueOn,
    PartialDate reachedOn,
    String note,
    List<String> evidence,
    String source,
    boolean imported,
    String cancelledBecause) {

  static MilestoneDetail of(Milestone one, Alliance alliance, LocalDate today) {
    return new MilestoneDetail(one.id(), one.kind(), one.title(), one.status(), alliance.late(one, today), one.dueOn(),
        one.formerDueOn(), one.reachedOn(), one.note(), one.evidence(), one.source(), one.imported(),
        one.cancelledBecause());
  }
}

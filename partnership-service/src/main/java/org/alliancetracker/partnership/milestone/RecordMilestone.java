package org.alliancetracker.partnership.milestone;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestonePlanned;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.kit.input.ShownText;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Admission;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/**
 * A milestone is planned, perhaps without a date; or, where {@code reachedOn} is given, recorded as reached without
 * having been planned.
 */
record RecordMilestone(
    MilestoneKind kind,
    String title,
    PartialDate dueOn,
    PartialDate reachedOn,
    String note,
    List<String> evidence,
    String source,
    PartialDate happenedOn,
    Boolean imported)
    implements Change {

  static final int MOST_EVIDENCE = 20;

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = faults().first().or(() -> Admission.future("reachedOn", reachedOn, setting.today()));
    if (fault.isPresent()) {
      return Setting.refuse(fault.get());
    }
    String named = Faults.orNull(title);
    return reachedOn == null
        ? setting.accept(new MilestonePlanned(setting.newId(), kind, named, dueOn, note, source))
        : setting.on(reachedOn)
            .accept(new MilestoneReached(setting.newId(), kind, named, note, evidence, source));
  }

  private Faults faults() {
    return new Faults()
        .when(() -> kind == null && ShownText.isNothing(title), SharedCode.MISSING, "title", "Give a title or a kind.")
        .line("title", title, Faults.LINE).text("note", note).line("source", source, Faults.ADDRESS)
        .lines("evidence", evidence, MOST_EVIDENCE, Faults.ADDRESS)
        .when(() -> dueOn != null && reachedOn != null, PartnershipCode.DUE_AND_REACHED, "reachedOn",
            "Give dueOn to plan it, or reachedOn to record it as reached.")
        .when(() -> happenedOn != null && reachedOn != null && !happenedOn.equals(reachedOn),
            PartnershipCode.TWO_DAYS, "happenedOn",
            "It happened when it was reached; give reachedOn alone.")
        .when(() -> reachedOn == null && evidence != null && !evidence.isEmpty(), PartnershipCode.NOT_REACHED,
            "evidence", "Evidence belongs to a reached milestone; give reachedOn.");
  }
}

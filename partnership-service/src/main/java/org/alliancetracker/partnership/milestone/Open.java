package org.alliancetracker.partnership.milestone;

import java.util.function.Function;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Milestone;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** Only a milestone that is still planned can be reached, moved or cancelled. */
final class Open {

  private Open() {}

  static Decision<AllianceEvent> then(
      String milestoneId, Alliance alliance, Function<Milestone, Decision<AllianceEvent>> next) {
    var found = alliance.milestones().find(milestoneId);
    if (found.isEmpty()) {
      return Setting.refuse(Refusal.notFound());
    }
    return switch (found.get().status()) {
      case PLANNED -> next.apply(found.get());
      case REACHED -> Setting.refuse(Refusal.of(
          PartnershipCode.MILESTONE_REACHED, "This milestone is reached already; plan or record another one."));
      case CANCELLED -> Setting.refuse(Refusal.of(
          PartnershipCode.MILESTONE_CANCELLED, "This milestone was cancelled; plan or record another one."));
    };
  }
}

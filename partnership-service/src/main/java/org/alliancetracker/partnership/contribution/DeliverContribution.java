package org.alliancetracker.partnership.contribution;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.ContributionDelivered;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** A promise is kept, whole or in part; parts add up. */
record DeliverContribution(Double amount, String note, PartialDate happenedOn, Boolean imported) implements Change {

  Decision<AllianceEvent> decide(String contributionId, Alliance alliance, Setting setting) {
    var fault = new Faults().amount("amount", amount).text("note", note).first();
    if (fault.isPresent()) {
      return Setting.refuse(fault.get());
    }
    return alliance.contributions().find(contributionId).isEmpty()
        ? Setting.refuse(Refusal.notFound())
        : setting.accept(new ContributionDelivered(contributionId, amount, note));
  }
}

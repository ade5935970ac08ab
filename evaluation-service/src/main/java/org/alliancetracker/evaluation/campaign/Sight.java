package org.alliancetracker.evaluation.campaign;

import java.util.Optional;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.evaluation.directory.AllianceDirectory;
import org.alliancetracker.evaluation.directory.Standing;
import org.alliancetracker.kit.identity.ActingPerson;

/** A campaign that a person may see, with what that person is in it. */
record Sight(Campaign campaign, long version, Standing standing, Optional<InvitedEvaluator> invitation) {

  /** Empty where there is no such campaign, or the person may not know of it. */
  static Optional<Sight> of(CampaignLog campaigns, AllianceDirectory directory, String evaluationId, String least,
      ActingPerson person) {
    return campaigns.find(evaluationId).map(loaded -> {
      Campaign campaign = loaded.state();
      directory.require(campaign.allianceId(), least);
      return new Sight(campaign, loaded.version(), directory.standing(person, campaign.allianceId()),
          campaign.invitationOf(person.personId()));
    }).filter(sight -> sight.standing().mayFollow() || sight.invitation().isPresent());
  }
}

package org.alliancetracker.evaluation.campaign;

import java.util.Optional;
import java.util.Set;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.evaluation.directory.AllianceDirectory;
import org.alliancetracker.evaluation.directory.Standing;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;

/**
 * A campaign that a person may see, with what that person is in it.
 *
 * @param invitation the person's own, as long as it stands
 * @param stands whose invitations stand now
 */
@Edge
record Sight(
    Campaign campaign, long version, Standing standing, Optional<InvitedEvaluator> invitation, Set<String> stands) {

  /** {@code not-found} where there is no such campaign, or the person may not know of it. */
  static Ruling<Sight> of(CampaignLog campaigns, AllianceDirectory directory, String evaluationId, LeastVersion least,
      ActingPerson person) {
    return Ruling.found(campaigns.find(evaluationId))
        .unless(loaded -> directory.behind(loaded.state().allianceId(), least))
        .map(loaded -> {
          Campaign campaign = loaded.state();
          Set<String> stands = directory.invitations(campaign.allianceId(), campaign.personIds())
              .stand(campaign.openedAt(), campaign.personIds());
          return new Sight(campaign, loaded.version(), directory.standing(person, campaign.allianceId()),
              campaign.invitationOf(person.personId()).filter(invited -> stands.contains(invited.personId())), stands);
        })
        .unless(sight -> sight.standing().mayFollow() || sight.invitation().isPresent()
            ? Optional.empty() : Optional.of(Refusal.notFound()));
  }
}

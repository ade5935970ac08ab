package org.alliancetracker.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A campaign as those who may follow it see it: who was asked, who has answered, never what. Whose invitation no longer stands is
 * not among the evaluators: nobody waits for them.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignAnswer(
    String id,
    String allianceId,
    String title,
    String rubricId,
    int rubricVersion,
    PartialDate deadline,
    boolean fictitious,
    Instant openedAt,
    boolean closed,
    Instant closedAt,
    String closingReason,
    List<Invitation> evaluators) {

  /** {@code sentAt} and {@code revision} are absent until the evaluator has answered. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Invitation(String personId, Side side, boolean submitted, Instant sentAt, Integer revision) {}

  /** @param stands ids of those whose invitation stands now */
  static CampaignAnswer of(Campaign campaign, Set<String> stands) {
    List<Invitation> invitations = campaign.expected(stands).stream()
        .map(invited -> campaign.submissionOf(invited.personId())
            .map(sent -> new Invitation(invited.personId(), invited.side(), true, sent.sentAt(), sent.revision()))
            .orElseGet(() -> new Invitation(invited.personId(), invited.side(), false, null, null)))
        .toList();
    return new CampaignAnswer(campaign.id(), campaign.allianceId(), campaign.title(), campaign.rubricId(),
        campaign.rubricVersion(), campaign.deadline(), campaign.fictitious(), campaign.openedAt(),
        campaign.isClosed(), campaign.closedAt(), campaign.closingReason(), invitations);
  }
}

package org.alliancetracker.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.assessment.Draft;

/**
 * What an evaluator sees of the own work: the assessment sent last and the draft begun since. Either may be absent.
 *
 * @param draftRevision last revision of the draft, also where it is superseded; the ETag for saving the next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnAnswer(Side side, long draftRevision, Draft draft, Sent assessment) {

  record Sent(int revision, Instant sentAt, int answered, int asked, List<Answer> answers) {}

  static OwnAnswer of(Campaign campaign, InvitedEvaluator invited, Draft draft) {
    Optional<Submission> sent = campaign.submissionOf(invited.personId());
    boolean draftShows = draft.revision() > 0 && sent.map(each -> draft.isNewerThan(each.assessment())).orElse(true);
    return new OwnAnswer(invited.side(), draft.revision(), draftShows ? draft : null,
        sent.map(OwnAnswer::sent).orElse(null));
  }

  static Sent sent(Submission sent) {
    return new Sent(
        sent.revision(), sent.sentAt(), sent.answered(), sent.asked(), sent.assessment().answers());
  }
}

package org.alliancetracker.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.evaluation.assessment.DraftStore;
import org.alliancetracker.evaluation.directory.AllianceDirectory;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.evaluation.rubric.RubricStore;
import org.alliancetracker.evaluation.scoring.ScoringMethod;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.ETags;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.log.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One evaluation: where it stands, its close, its result. */
@RestController
@RequestMapping("/api/evaluations/{evaluationId}")
class EvaluationController {

  /**
   * {@code mine} is absent for whoever is not invited. {@code version} is for {@code If-Match}; there is no ETag on
   * reading, because a draft changes without the version.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(@JsonUnwrapped CampaignAnswer campaign, long version, OwnAnswer mine) {}

  private final CampaignLog campaigns;
  private final AllianceDirectory directory;
  private final RubricStore rubrics;
  private final DraftStore drafts;

  EvaluationController(CampaignLog campaigns, AllianceDirectory directory, RubricStore rubrics, DraftStore drafts) {
    this.campaigns = campaigns;
    this.directory = directory;
    this.rubrics = rubrics;
    this.drafts = drafts;
  }

  @GetMapping
  ResponseEntity<Object> state(
      @PathVariable String evaluationId,
      LeastVersion least,
      ActingPerson person) {
    return Answers.of(Sight.of(campaigns, directory, evaluationId, least, person), sight ->
        ResponseEntity.ok(new Page(CampaignAnswer.of(sight.campaign(), sight.stands()), sight.version(), mine(sight))));
  }

  private OwnAnswer mine(Sight sight) {
    Campaign campaign = sight.campaign();
    return sight.invitation()
        .map(invited -> OwnAnswer.of(campaign, invited, drafts.find(campaign.id(), invited.personId())))
        .orElse(null);
  }

  @PostMapping("/close")
  ResponseEntity<Object> close(
      @PathVariable String evaluationId,
      @RequestBody(required = false) CloseRequest body,
      LeastVersion least,
      CommandRequest request,
      ActingPerson person) {
    return Answers.of(Sight.of(campaigns, directory, evaluationId, least, person).unless(EvaluationController::mayNotClose),
        sight -> close(sight, body, request));
  }

  private static Optional<Refusal> mayNotClose(Sight sight) {
    return sight.standing().mayClose() ? Optional.empty() : Optional.of(Refusal.notAllowed(
        "The committee's chair and the alliance's manager close evaluations; ask one of them."));
  }

  private ResponseEntity<Object> close(Sight sight, CloseRequest body, CommandRequest request) {
    String evaluationId = sight.campaign().id();
    String reason = body == null ? null : body.reason();
    CloseCampaign command = new CloseCampaign(rubric(sight.campaign()), ScoringMethod.current(), reason,
        new Days(directory.dayZone(sight.campaign().allianceId())), sight.stands());
    var outcome = campaigns.execute(evaluationId, request.command(), command::decide);
    if (outcome instanceof Outcome.Committed<Campaign, EvaluationEvent> committed) {
      drafts.forget(evaluationId,
          committed.state().evaluators().stream().map(InvitedEvaluator::personId).toList());
    }
    return Answers.ok(outcome, committed -> result(committed.state()));
  }

  /** For those who may follow, and for the evaluators, who are owed an account of what they gave. */
  @GetMapping("/result")
  ResponseEntity<Object> result(
      @PathVariable String evaluationId,
      LeastVersion least,
      ActingPerson person) {
    return Answers.of(Sight.of(campaigns, directory, evaluationId, least, person), sight ->
        !sight.campaign().isClosed() ? Answers.refused(Refusal.notFound())
            : ResponseEntity.ok().header("ETag", ETags.of(sight.version())).body(result(sight.campaign())));
  }

  private ResultAnswer result(Campaign campaign) {
    return ResultAnswer.of(campaign, rubric(campaign));
  }

  private Rubric rubric(Campaign campaign) {
    return rubrics.find(campaign.rubricId(), campaign.rubricVersion()).orElseThrow();
  }
}

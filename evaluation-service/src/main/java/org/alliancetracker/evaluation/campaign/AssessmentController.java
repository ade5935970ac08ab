package org.alliancetracker.evaluation.campaign;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.assessment.AnswerRules;
import org.alliancetracker.evaluation.assessment.Draft;
import org.alliancetracker.evaluation.assessment.DraftStore;
import org.alliancetracker.evaluation.assessment.DraftStore.Saving;
import org.alliancetracker.evaluation.directory.AllianceDirectory;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.evaluation.rubric.RubricStore;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.ETags;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An evaluator's own answers. The person is who acts, never a parameter, so nobody can ask for another's. */
@RestController
@RequestMapping("/api/evaluations/{evaluationId}/assessments/mine")
class AssessmentController {

  record DraftRequest(List<AnswerRequest> answers) {}

  /** Without {@code answers} the draft is sent. */
  record SubmitRequest(List<AnswerRequest> answers, Boolean partial, String reason) {

    static final SubmitRequest OF_DRAFT = new SubmitRequest(null, null, null);
  }

  record Receipt(String evaluationId, int revision, Instant sentAt, int answered, int asked) {

    static Receipt of(String evaluationId, Submission sent) {
      return new Receipt(evaluationId, sent.revision(), sent.sentAt(), sent.answered(), sent.asked());
    }
  }

  private final CampaignLog campaigns;
  private final AllianceDirectory directory;
  private final RubricStore rubrics;
  private final DraftStore drafts;
  private final InstantSource clock;

  AssessmentController(
      CampaignLog campaigns, AllianceDirectory directory, RubricStore rubrics, DraftStore drafts, InstantSource clock) {
    this.campaigns = campaigns;
    this.directory = directory;
    this.rubrics = rubrics;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** No ETag: draft and assessment change apart; {@code If-Match} for the next draft is its {@code draftRevision}. */
  @GetMapping
  ResponseEntity<Object> read(@PathVariable String evaluationId, ActingPerson person) {
    return asEvaluator(evaluationId, person, campaign -> ResponseEntity.ok(OwnAnswer.of(campaign,
        campaign.invitationOf(person.personId()).orElseThrow(), drafts.find(evaluationId, person.personId()))));
  }

  @PutMapping
  ResponseEntity<Object> saveDraft(
      @PathVariable String evaluationId, @RequestBody DraftRequest body, CommandRequest request, ActingPerson person) {
    return asEvaluator(evaluationId, person, campaign -> {
      if (campaign.isClosed()) {
        return Answers.refused(Evaluators.closed());
      }
      if (body.answers() == null) {
        return Answers.refused(Refusal.at("answers", SharedCode.MISSING, "Send the answers, or an empty array."));
      }
      List<Answer> answers = AnswerRequest.answers(body.answers());
      return AnswerRules.ofDraft(rubric(campaign), answers).or(() -> AnswerRequest.problem(answers))
          .map(Answers::refused).orElseGet(() -> save(evaluationId, answers, request));
    });
  }

  private ResponseEntity<Object> save(String evaluationId, List<Answer> answers, CommandRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (drafts.save(evaluationId, request.personId(), answers, request.ifMatch(), now)) {
      case Saving.Saved(Draft draft) -> ResponseEntity.ok().header("ETag", ETags.of(draft.revision())).body(draft);
      case Saving.Outdated(long revision) -> Answers.refused(Refusal.outdated(revision));
    };
  }

  @PostMapping("/submit")
  ResponseEntity<Object> submit(
      @PathVariable String evaluationId,
      @RequestBody(required = false) SubmitRequest body,
      CommandRequest request,
      ActingPerson person) {
    SubmitRequest sent = body == null ? SubmitRequest.OF_DRAFT : body;
    return asEvaluator(evaluationId, person, campaign -> {
      Draft draft = drafts.find(evaluationId, person.personId());
      Optional<List<Answer>> answers = sent.answers() == null ? fresh(campaign, person, draft)
          : Optional.of(AnswerRequest.answers(sent.answers()));
      Optional<Refusal> problem = answers.flatMap(AnswerRequest::problem);
      if (problem.isPresent()) {
        return Answers.refused(problem.get());
      }
      SubmitAssessment command = new SubmitAssessment(person.personId(), rubric(campaign), answers, draft.revision(),
          Boolean.TRUE.equals(sent.partial()), sent.reason(), new Days(directory.dayZone(campaign.allianceId())));
      return Answers.ok(campaigns.execute(evaluationId, request.command(), command::decide),
          committed -> Receipt.of(evaluationId, committed.state().submissionOf(person.personId()).orElseThrow()));
    });
  }

  private static Optional<List<Answer>> fresh(Campaign campaign, ActingPerson person, Draft draft) {
    boolean superseded = campaign.submissionOf(person.personId())
        .filter(sent -> !draft.isNewerThan(sent.assessment())).isPresent();
    return draft.revision() == 0 || superseded ? Optional.empty() : Optional.of(draft.answers());
  }

  /** Who is not invited but may see the campaign is told so; to others it does not exist. */
  private ResponseEntity<Object> asEvaluator(
      String evaluationId, ActingPerson person, Function<Campaign, ResponseEntity<Object>> action) {
    return Answers.of(Sight.of(campaigns, directory, evaluationId, LeastVersion.NONE, person), sight ->
        sight.invitation().isEmpty() ? Answers.refused(Evaluators.notInvited()) : action.apply(sight.campaign()));
  }

  private Rubric rubric(Campaign campaign) {
    return rubrics.find(campaign.rubricId(), campaign.rubricVersion()).orElseThrow();
  }
}

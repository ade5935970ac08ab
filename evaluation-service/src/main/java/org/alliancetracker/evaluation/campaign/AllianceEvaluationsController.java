package org.alliancetracker.evaluation.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.evaluation.directory.AllianceDirectory;
import org.alliancetracker.evaluation.directory.AllianceView;
import org.alliancetracker.evaluation.directory.AllianceView.FixedRubric;
import org.alliancetracker.evaluation.directory.Invitations;
import org.alliancetracker.evaluation.directory.Standing;
import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.evaluation.rubric.BuiltInRubrics;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.evaluation.rubric.RubricStore;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The evaluations of one alliance. */
@RestController
@RequestMapping("/api/alliances/{allianceId}")
class AllianceEvaluationsController {

  record Listing(List<CampaignAnswer> items) {}

  /** A campaign with those whose invitations to it stand. */
  private record Seen(Campaign campaign, Set<String> stands) {}

  private final CampaignLog campaigns;
  private final AllianceDirectory directory;
  private final RubricStore rubrics;

  AllianceEvaluationsController(CampaignLog campaigns, AllianceDirectory directory, RubricStore rubrics) {
    this.campaigns = campaigns;
    this.directory = directory;
    this.rubrics = rubrics;
  }

  @PostMapping("/evaluations")
  ResponseEntity<Object> open(
      @PathVariable String allianceId,
      @RequestBody OpenRequest body,
      LeastVersion least,
      CommandRequest request,
      ActingPerson person) {
    return directory.behind(allianceId, least).map(Answers::refused)
        .orElseGet(() -> open(allianceId, body, request, person));
  }

  private ResponseEntity<Object> open(String allianceId, OpenRequest body, CommandRequest request, ActingPerson person) {
    Optional<AllianceView> alliance = directory.find(allianceId);
    Standing standing = directory.standing(person, allianceId);
    if (alliance.isEmpty() || !standing.maySeeScorecard()) {
      return Answers.refused(Refusal.notFound());
    }
    if (!standing.mayOpen()) {
      return Answers.refused(Refusal.notAllowed(
          "Managers and brokers of the alliance open evaluations; ask one of them."));
    }
    Days days = new Days(alliance.get().dayZone());
    Invitations invitations = directory.invitations(allianceId, body.personIds());
    Set<String> invitable = invitations.possible(body.personIds());
    return rubric(body, alliance.get())
        .map(rubric -> Answers.created(campaigns.open(body.command(allianceId, rubric, days, invitable), request.command()),
            committed -> "/api/evaluations/" + committed.stream(),
            committed -> CampaignAnswer.of(committed.state(), stands(committed.state(), invitations))))
        .orElseGet(() -> Answers.refused(Refusal.at("rubricId", EvaluationCode.UNKNOWN_RUBRIC,
            "There is no such rubric version here; choose one that GET /api/rubrics lists.")));
  }

  private Optional<Rubric> rubric(OpenRequest body, AllianceView alliance) {
    FixedRubric agreed = alliance.rubric();
    String usual = agreed == null ? BuiltInRubrics.DEFAULT_ID : agreed.rubricId();
    String id = body.rubricId() == null ? usual : body.rubricId();
    if (body.rubricVersion() != null) {
      return rubrics.find(id, body.rubricVersion());
    }
    return agreed != null && agreed.rubricId().equals(id) ? rubrics.find(id, agreed.version()) : rubrics.latest(id);
  }

  /** Those who may follow see all campaigns, an evaluator those with an invitation. */
  @GetMapping("/evaluations")
  ResponseEntity<Object> list(
      @PathVariable String allianceId,
      LeastVersion least,
      ActingPerson person) {
    return directory.behind(allianceId, least).map(Answers::refused).orElseGet(() -> list(allianceId, person));
  }

  private ResponseEntity<Object> list(String allianceId, ActingPerson person) {
    Standing standing = directory.standing(person, allianceId);
    List<Campaign> all = campaigns.ofAlliance(allianceId).stream()
        .filter(campaign -> standing.mayFollow() || campaign.invitationOf(person.personId()).isPresent()).toList();
    Invitations invitations = directory.invitations(allianceId, all.stream().flatMap(one -> one.personIds().stream()).distinct().toList());
    List<CampaignAnswer> visible = all.stream().map(campaign -> new Seen(campaign, stands(campaign, invitations)))
        .filter(seen -> standing.mayFollow() || seen.stands().contains(person.personId()))
        .map(seen -> CampaignAnswer.of(seen.campaign(), seen.stands())).toList();
    boolean mayKnow = standing.maySeeScorecard() && directory.find(allianceId).isPresent();
    return visible.isEmpty() && !mayKnow ? Answers.refused(Refusal.notFound())
        : ResponseEntity.ok(new Listing(visible));
  }

  private static Set<String> stands(Campaign campaign, Invitations invitations) {
    return invitations.stand(campaign.openedAt(), campaign.personIds());
  }

  @GetMapping("/scorecard")
  ResponseEntity<Object> scorecard(
      @PathVariable String allianceId,
      LeastVersion least,
      ActingPerson person) {
    return directory.behind(allianceId, least).map(Answers::refused).orElseGet(() -> scorecard(allianceId, person));
  }

  private ResponseEntity<Object> scorecard(String allianceId, ActingPerson person) {
    return Optional.of(directory.standing(person, allianceId)).filter(Standing::maySeeScorecard)
        .flatMap(standing -> ScorecardAnswer.of(allianceId, campaigns.ofAlliance(allianceId)))
        .<ResponseEntity<Object>>map(ResponseEntity::ok).orElseGet(() -> Answers.refused(Refusal.notFound()));
  }
}

package org.alliancetracker.gateway.service.evaluation;

import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.route.ServiceCalls;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.ServiceJson;
import org.alliancetracker.kit.http.ETags;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;

/** evaluation-service as pages see it. Reading what is not there, or while it is down, ends in a page that says so. */
@Component
public class Evaluations {

  private record Draft(List<Campaign.Answer> answers) {}

  private record Submission(List<Campaign.Answer> answers, boolean partial) {}

  private final ServiceCalls calls;

  Evaluations(ServiceCalls calls) {
    this.calls = calls;
  }

  public Campaign campaign(ActingPerson person, String id) {
    return ServiceJson.of(calls.get(Service.EVALUATION, person, address(id)), Campaign.class);
  }

  /**
   * What a closed evaluation came to.
   *
   * @throws org.alliancetracker.kit.http.ProblemException 404 while it is open, and for whoever may not read it
   */
  public Scores scores(ActingPerson person, String id) {
    return ServiceJson.of(ServiceJson.body(calls.get(Service.EVALUATION, person, address(id) + "/result")).path("scores"), Scores.class);
  }

  /** The evaluations of an alliance that this person may know of; none while the service does not say. */
  public List<Campaign> ofAlliance(ActingPerson person, String allianceId) {
    Reply reply = calls.get(Service.EVALUATION, person, "/api/alliances/" + PathStep.of(allianceId) + "/evaluations");
    return reply.isOk() ? reply.body().path("items").valueStream().map(item -> ServiceJson.of(item, Campaign.class)).toList() : List.of();
  }

  public Rubric rubric(ActingPerson person, Campaign campaign) {
    return ServiceJson.of(calls.get(Service.EVALUATION, person,
        "/api/rubrics/" + PathStep.of(campaign.rubricId()) + "/versions/" + campaign.rubricVersion()), Rubric.class);
  }

  /**
   * Refused with the current revision where another page has saved meanwhile.
   *
   * @param revision of the draft that was seen
   */
  public Reply saveDraft(ActingPerson person, String id, List<Campaign.Answer> answers, long revision) {
    return calls.send(Service.EVALUATION, person, "PUT", address(id) + "/assessments/mine", new Draft(answers),
        Map.of("If-Match", ETags.of(revision)));
  }

  /**
   * Sends the assessment.
   *
   * @param partial also where criteria are left open
   * @param key     of the form, so that one sent twice is one
   */
  public Reply submit(ActingPerson person, String id, List<Campaign.Answer> answers, boolean partial, String key) {
    return calls.post(Service.EVALUATION, person, address(id) + "/assessments/mine/submit", new Submission(answers, partial), key);
  }

  private static String address(String id) {
    return "/api/evaluations/" + PathStep.of(id);
  }
}

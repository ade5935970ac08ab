package org.alliancetracker.gateway.page.assessment;

import java.util.Map;
import org.alliancetracker.gateway.page.partnership.Reading;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.route.ServiceCalls;
import org.alliancetracker.kit.http.ETags;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;

/** evaluation-service as the evaluator's page sees it. */
@Component
class Evaluations {

  private final ServiceCalls calls;

  Evaluations(ServiceCalls calls) {
    this.calls = calls;
  }

  Campaign campaign(ActingPerson person, String id) {
    return Reading.of(calls.get(Service.EVALUATION, person, address(id)), Campaign.class);
  }

  Rubric rubric(ActingPerson person, Campaign campaign) {
    return Reading.of(calls.get(Service.EVALUATION, person,
        "/api/rubrics/" + Reading.step(campaign.rubricId()) + "/versions/" + campaign.rubricVersion()), Rubric.class);
  }

  /** Refused with the current revision where another page has saved meanwhile. */
  Reply saveDraft(ActingPerson person, String id, AnswerForm form) {
    return calls.send(Service.EVALUATION, person, "PUT", address(id) + "/assessments/mine", Map.of("answers", form.answers()),
        Map.of("If-Match", ETags.of(form.revision())));
  }

  Reply submit(ActingPerson person, String id, AnswerForm form, boolean partial) {
    return calls.post(Service.EVALUATION, person, address(id) + "/assessments/mine/submit",
        Map.of("answers", form.answers(), "partial", partial), form.key());
  }

  private static String address(String id) {
    return "/api/evaluations/" + Reading.step(id);
  }
}

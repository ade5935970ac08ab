package org.alliancetracker.gateway.page.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.impact.Impact;
import org.alliancetracker.gateway.page.trouble.Trouble;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.evaluation.Campaign;
import org.alliancetracker.gateway.service.evaluation.Evaluations;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** An evaluator answers: drafts save by themselves where scripts run, by a button where they do not. */
@Controller
class AssessmentController {

  private final Evaluations evaluations;

  AssessmentController(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @GetMapping("/evaluations/{id}")
  String show(@PathVariable String id, ActingPerson person, Words words, Flash flash, Model model) {
    Campaign campaign = evaluations.campaign(person, id);
    model.addAttribute("done", flash.told(address(id)).flatMap(note -> words.find("done." + note.done())).orElse(null));
    if (campaign.closed()) {
      model.addAttribute("impacts", Impact.all(evaluations.scores(person, id), words));
    }
    return page(campaign, person, AnswerForm.of(campaign, UUID.randomUUID().toString()), Set.of(), words, model);
  }

  @PostMapping("/evaluations/{id}/draft")
  String saveDraft(@PathVariable String id, @RequestParam Map<String, String> fields,
      @RequestHeader(name = "HX-Request", required = false) String byScript, ActingPerson person, Words words, Flash flash,
      Model model, HttpServletResponse response) {
    AnswerForm form = AnswerForm.sent(fields);
    Reply reply = evaluations.saveDraft(person, id, form.answers(), form.revision());
    if (byScript != null) {
      return savedByScript(person, id, form, reply, words, model);
    }
    return reply.isOk() ? flash.then(address(id), "draft")
        : again(person, id, form, reply, words, model, response);
  }

  @PostMapping("/evaluations/{id}")
  String submit(@PathVariable String id, @RequestParam Map<String, String> fields, ActingPerson person, Words words, Flash flash,
      Model model, HttpServletResponse response) {
    AnswerForm form = AnswerForm.sent(fields);
    Reply reply = evaluations.submit(person, id, form.answers(), fields.containsKey("partial"), form.key());
    return reply.isOk() ? flash.then(address(id), "sent")
        : again(person, id, form, reply, words, model, response);
  }

  private static String address(String id) {
    return "/evaluations/" + PathStep.of(id);
  }

  private String savedByScript(ActingPerson person, String id, AnswerForm form, Reply reply, Words words, Model model) {
    Campaign campaign = evaluations.campaign(person, id);
    boolean saved = reply.isOk();
    model.addAttribute("revision", saved ? reply.body().path("revision").asLong(form.revision()) : form.revision());
    model.addAttribute("progress", AssessmentView.progress(evaluations.rubric(person, campaign), form, words));
    model.addAttribute("state", saved ? words.say("assessment.draft-saved") : Trouble.of(reply, words).sentence());
    return "assessment/draft :: state";
  }

  private String again(ActingPerson person, String id, AnswerForm form, Reply reply, Words words, Model model,
      HttpServletResponse response) {
    Set<String> missing = reply.body().path("criteria").valueStream().map(code -> code.asString()).collect(Collectors.toSet());
    model.addAttribute("trouble", Trouble.of(reply, words));
    model.addAttribute("mayBePartial", reply.code().equals("criteria-unanswered"));
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    // the next save of what is typed here is meant to replace what another page saved meanwhile
    long revision = reply.body().path("currentVersion").asLong(form.revision());
    return page(evaluations.campaign(person, id), person, form.at(revision), missing, words, model);
  }

  private String page(Campaign campaign, ActingPerson person, AnswerForm form, Set<String> missing, Words words, Model model) {
    model.addAttribute("view", AssessmentView.of(campaign, evaluations.rubric(person, campaign), form, missing, words));
    return "assessment/show";
  }
}

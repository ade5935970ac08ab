package org.alliancetracker.gateway.page.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.gateway.kept.KeptForm;
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
  private final ComeBack comeBack;

  AssessmentController(Evaluations evaluations, ComeBack comeBack) {
    this.evaluations = evaluations;
    this.comeBack = comeBack;
  }

  @GetMapping("/evaluations/{id}")
  String show(@PathVariable String id, ActingPerson person, Words words, Flash flash, HttpServletRequest request, Model model) {
    Campaign campaign = evaluations.campaign(person, id);
    model.addAttribute("done", flash.told(address(id)).flatMap(note -> words.find("done." + note.done())).orElse(null));
    if (campaign.closed()) {
      model.addAttribute("impacts", Impact.all(evaluations.scores(person, id), words));
    }
    return page(campaign, person, comeBack.asked(request), words, model);
  }

  @PostMapping("/evaluations/{id}/draft")
  String saveDraft(@PathVariable String id, @RequestParam Map<String, String> fields,
      @RequestHeader(name = "HX-Request", required = false) String byScript, ActingPerson person, Words words, Flash flash,
      HttpServletRequest request, Model model, HttpServletResponse response) {
    AnswerForm form = AnswerForm.sent(fields);
    Reply reply = evaluations.saveDraft(person, id, form.answers(), form.revision());
    if (byScript != null) {
      return savedByScript(person, id, form, reply, words, model);
    }
    return reply.isOk() ? saved(id, "draft", flash, request) : again(person, id, reply, words, request, model, response);
  }

  @PostMapping("/evaluations/{id}")
  String submit(@PathVariable String id, @RequestParam Map<String, String> fields, ActingPerson person, Words words, Flash flash,
      HttpServletRequest request, Model model, HttpServletResponse response) {
    AnswerForm form = whole(person, id, AnswerForm.sent(fields));
    Reply reply = evaluations.submit(person, id, form.answers(), fields.containsKey("partial"), form.key());
    return reply.isOk() ? saved(id, "sent", flash, request) : again(person, id, reply, words, request, model, response);
  }

  private String saved(String id, String done, Flash flash, HttpServletRequest request) {
    comeBack.saved(request);
    return flash.then(address(id), done);
  }

  /** With what another page of the same person saved since this one was opened. */
  private AnswerForm whole(ActingPerson person, String id, AnswerForm form) {
    if (form.touched() == null) {
      return form;
    }
    Campaign campaign = evaluations.campaign(person, id);
    return campaign.mine() == null || campaign.mine().draftRevision() == form.revision() ? form
        : form.over(AnswerForm.of(campaign, form.key()));
  }

  private static String address(String id) {
    return "/evaluations/" + PathStep.of(id);
  }

  private String savedByScript(ActingPerson person, String id, AnswerForm form, Reply reply, Words words, Model model) {
    Campaign campaign = evaluations.campaign(person, id);
    AnswerForm shown = form;
    Reply last = reply;
    boolean elsewhere = reply.code().equals("version-conflict") && campaign.mine() != null;
    if (elsewhere) {
      shown = form.over(AnswerForm.of(campaign, form.key()));
      last = evaluations.saveDraft(person, id, shown.answers(), campaign.mine().draftRevision());
    }
    boolean saved = last.isOk();
    // a page that does not show what another one saved keeps its revision, so that it is put together again at the next save
    model.addAttribute("revision", saved && !elsewhere ? last.body().path("revision").asLong(form.revision()) : form.revision());
    model.addAttribute("outcome", !saved ? "failed" : elsewhere ? "joined" : "saved");
    model.addAttribute("progress", AssessmentView.progress(evaluations.rubric(person, campaign), shown, words));
    model.addAttribute("state", !saved ? Trouble.of(last, none -> null, words).sentence()
        : words.say(elsewhere ? "assessment.draft-joined" : "assessment.draft-saved"));
    return "assessment/draft :: state";
  }

  private String again(ActingPerson person, String id, Reply refusal, Words words, HttpServletRequest request, Model model,
      HttpServletResponse response) {
    return comeBack.address(request, refusal).map("redirect:"::concat).orElseGet(() -> {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(evaluations.campaign(person, id), person, new KeptForm(Fields.of(request), refusal), words, model);
    });
  }

  private String page(Campaign campaign, ActingPerson person, KeptForm back, Words words, Model model) {
    AnswerForm form = back.isEmpty() ? AnswerForm.of(campaign, UUID.randomUUID().toString()) : AnswerForm.sent(back.fields().firsts());
    Set<String> missing = Set.of();
    if (back.refusal() != null) {
      Refused refused = Refused.of(back.refusal(), form);
      missing = refused.criteria();
      model.addAttribute("trouble", Trouble.of(back.refusal(), refused::fieldOf, words));
      model.addAttribute("refused", refused);
      form = refused.isBehind() ? form.over(AnswerForm.of(campaign, form.key())).at(refused.revision()) : form;
    }
    AssessmentView view = AssessmentView.of(campaign, evaluations.rubric(person, campaign), form, missing, words);
    model.addAttribute("view", view);
    if (view.open()) {
      model.addAttribute("typing", address(campaign.id()) + "/draft");
    }
    return "assessment/show";
  }
}

package org.alliancetracker.gateway.page.milestone;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.gateway.kept.KeptForm;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.trouble.Trouble;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.AllianceCommand;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging a milestone: choose, say when, save. */
@Controller
class MilestoneController {

  private static final String FORM = "milestone/log";

  private final Partnership partnership;
  private final ComeBack comeBack;

  MilestoneController(Partnership partnership, ComeBack comeBack) {
    this.partnership = partnership;
    this.comeBack = comeBack;
  }

  @GetMapping("/alliances/{id}/milestones/new")
  String form(@PathVariable String id, @RequestParam(required = false) String milestone,
      @RequestParam(required = false) String kind, ActingPerson person, Words words, HttpServletRequest request, Model model) {
    String choice = milestone != null ? LogForm.choiceOf(milestone) : kind != null ? LogForm.OTHER : "";
    Alliance alliance = partnership.alliance(person, id);
    Words here = words.in(alliance.dayZone());
    KeptForm back = comeBack.asked(request);
    LogForm form = back.isEmpty() ? new LogForm(choice, kind == null ? "" : kind, "", LogView.today(here), "", "", "",
        UUID.randomUUID().toString()) : LogForm.of(back.fields());
    return show(alliance, form, back.refusal(), here, model);
  }

  @PostMapping("/alliances/{id}/milestones/new")
  String log(@PathVariable String id, @RequestParam String key, ActingPerson person, Words words, Flash flash, HttpServletRequest request,
      Model model, HttpServletResponse response) {
    LogForm form = LogForm.of(Fields.of(request));
    LocalDate today = form.typed() ? words.in(partnership.alliance(person, id).dayZone()).today() : words.today();
    return switch (Entry.of(form, today)) {
      case Entry.Incomplete(String code, String field) ->
          again(person, id, form, Reply.found(HttpStatus.UNPROCESSABLE_CONTENT.value(), code, field), words, request, model, response);
      case Entry.Command command -> {
        Reply reply = partnership.send(person, id, command.path(), command.body(), key);
        if (reply.isOk()) {
          comeBack.saved(request);
          yield saved(id, command, reply, flash);
        }
        yield again(person, id, form, reply, words, request, model, response);
      }
    };
  }

  /** Takes back what was only planned. What was reached stays: it is put right by a correction, not by taking it back. */
  @PostMapping("/alliances/{id}/milestones/{milestoneId}/cancel")
  String cancel(@PathVariable String id, @PathVariable String milestoneId, @RequestParam String key, ActingPerson person,
      Flash flash) {
    Reply reply = partnership.send(person, id, "/milestones/" + PathStep.of(milestoneId) + "/cancel",
        new AllianceCommand.CancelMilestone(), key);
    return flash.then("/alliances/" + PathStep.of(id), reply.isOk() ? "undone" : "not-undone");
  }

  private static String saved(String id, Entry.Command command, Reply reply, Flash flash) {
    return flash.then("/alliances/" + PathStep.of(id), command.done(), reply.body().path("milestoneId").asString(""));
  }

  private String again(ActingPerson person, String id, LogForm form, Reply refusal, Words words, HttpServletRequest request, Model model,
      HttpServletResponse response) {
    return comeBack.address(request, refusal).map("redirect:"::concat).orElseGet(() -> {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Alliance alliance = partnership.alliance(person, id);
      return show(alliance, form, refusal, words.in(alliance.dayZone()), model);
    });
  }

  private String show(Alliance alliance, LogForm form, Reply refusal, Words words, Model model) {
    if (!alliance.may("WRITE")) {
      throw new ProblemException(InputProblems.notAllowed());
    }
    model.addAttribute("page", LogView.of(alliance, form, words));
    model.addAttribute("form", form);
    model.addAttribute("trouble", Trouble.of(refusal, form::fieldOf, words));
    model.addAttribute("typing", "/alliances/" + PathStep.of(alliance.id()) + "/milestones/new");
    return FORM;
  }
}

package org.alliancetracker.gateway.page.milestone;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
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

  MilestoneController(Partnership partnership) {
    this.partnership = partnership;
  }

  @GetMapping("/alliances/{id}/milestones/new")
  String form(@PathVariable String id, @RequestParam(required = false) String milestone,
      @RequestParam(required = false) String kind, ActingPerson person, Words words, Model model) {
    String choice = milestone != null ? LogForm.choiceOf(milestone) : kind != null ? LogForm.OTHER : "";
    Alliance alliance = partnership.alliance(person, id);
    Words here = words.in(alliance.dayZone());
    return show(alliance, new LogForm(choice, kind == null ? "" : kind, "", LogView.today(here), "", "", "",
        UUID.randomUUID().toString()), here, model);
  }

  @PostMapping("/alliances/{id}/milestones/new")
  String log(@PathVariable String id, @RequestParam(defaultValue = "") String choice,
      @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String typedDay,
      @RequestParam(defaultValue = "") String typedDue, @RequestParam(defaultValue = "") String note,
      @RequestParam String key, ActingPerson person, Words words, Flash flash, Model model, HttpServletResponse response) {
    LogForm form = new LogForm(choice, kind, title, day, typedDay, typedDue, note, key);
    LocalDate today = form.typed() ? words.in(partnership.alliance(person, id).dayZone()).today() : words.today();
    return switch (Entry.of(form, today)) {
      case Entry.Incomplete(String code) -> again(person, id, form, Trouble.found(code, words), words, model, response);
      case Entry.Command command -> {
        Reply reply = partnership.send(person, id, command.path(), command.body(), key);
        yield reply.isOk() ? saved(id, command, reply, flash)
            : again(person, id, form, Trouble.of(reply, words), words, model, response);
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

  private String again(ActingPerson person, String id, LogForm form, Trouble trouble, Words words, Model model,
      HttpServletResponse response) {
    model.addAttribute("trouble", trouble);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    Alliance alliance = partnership.alliance(person, id);
    return show(alliance, form, words.in(alliance.dayZone()), model);
  }

  private String show(Alliance alliance, LogForm form, Words words, Model model) {
    if (!alliance.may("WRITE")) {
      throw new ProblemException(InputProblems.notAllowed());
    }
    model.addAttribute("page", LogView.of(alliance, form, words));
    model.addAttribute("form", form);
    return FORM;
  }
}

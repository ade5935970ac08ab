package org.alliancetracker.gateway.page.design;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.trouble.Trouble;
import org.alliancetracker.gateway.page.word.Choice;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first step of an alliance: a name and what is known so far. */
@Controller
class DesignController {

  private static final int GOALS = 17;

  private final Partnership partnership;

  DesignController(Partnership partnership) {
    this.partnership = partnership;
  }

  @GetMapping("/alliances/new")
  String form(ActingPerson person, Words words, Model model) {
    if (!DesignRight.has(person)) {
      throw new ProblemException(InputProblems.notAllowed());
    }
    return show(DesignForm.empty(UUID.randomUUID().toString()), words, model);
  }

  @PostMapping("/alliances")
  String design(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String door, @RequestParam(defaultValue = "") List<String> mode,
      @RequestParam(defaultValue = "") List<String> sdg, @RequestParam(defaultValue = "") String territory,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String[] partner, @RequestParam(defaultValue = "") String[] kind,
      @RequestParam String key, ActingPerson person, Words words, Flash flash, Model model, HttpServletResponse response) {
    DesignForm form = new DesignForm(name, purpose, door, mode, sdg, territory, zone,
        DesignForm.partners(List.of(partner), List.of(kind)), key);
    if (name.isBlank()) {
      return again(form, Trouble.found("name-needed", words), words, model, response);
    }
    Reply reply = partnership.design(person, form.body(), key);
    return reply.isOk() ? flash.then("/alliances/" + PathStep.of(reply.body().path("id").asString("")), "designed")
        : again(form, Trouble.of(reply, words), words, model, response);
  }

  private String again(DesignForm form, Trouble trouble, Words words, Model model, HttpServletResponse response) {
    model.addAttribute("trouble", trouble);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(form, words, model);
  }

  private static String show(DesignForm form, Words words, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("doors", Choice.of(EntryDoor.values(), null, words));
    model.addAttribute("modes", Choice.of(Mode.values(), null, words));
    model.addAttribute("kinds", Choice.of(ActorType.values(), null, words));
    model.addAttribute("zones", Zone.choices(words));
    model.addAttribute("goals", IntStream.rangeClosed(1, GOALS)
        .mapToObj(goal -> new Choice(String.valueOf(goal), words.goal(goal), false)).toList());
    return "design/new";
  }
}

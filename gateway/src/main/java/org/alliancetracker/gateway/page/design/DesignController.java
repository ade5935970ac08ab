package org.alliancetracker.gateway.page.design;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.gateway.kept.KeptForm;
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
import org.alliancetracker.kit.input.ShownText;
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
  private final ComeBack comeBack;

  DesignController(Partnership partnership, ComeBack comeBack) {
    this.partnership = partnership;
    this.comeBack = comeBack;
  }

  @GetMapping("/alliances/new")
  String form(ActingPerson person, Words words, HttpServletRequest request, Model model) {
    if (!DesignRight.has(person)) {
      throw new ProblemException(InputProblems.notAllowed());
    }
    KeptForm back = comeBack.asked(request);
    DesignForm form = back.isEmpty() ? DesignForm.empty(UUID.randomUUID().toString()) : DesignForm.of(back.fields());
    return show(form, back.refusal(), words, model);
  }

  @PostMapping("/alliances")
  String design(@RequestParam String key, ActingPerson person, Words words, Flash flash, HttpServletRequest request, Model model,
      HttpServletResponse response) {
    DesignForm form = DesignForm.of(Fields.of(request));
    if (ShownText.isNothing(form.name())) {
      return again(form, Reply.found(HttpStatus.UNPROCESSABLE_CONTENT.value(), "name-needed", "name"), words, request, model, response);
    }
    Reply reply = partnership.design(person, form.body(), key);
    if (!reply.isOk()) {
      return again(form, reply, words, request, model, response);
    }
    comeBack.saved(request);
    return flash.then("/alliances/" + PathStep.of(reply.body().path("id").asString("")), "designed");
  }

  private String again(DesignForm form, Reply refusal, Words words, HttpServletRequest request, Model model, HttpServletResponse response) {
    return comeBack.address(request, refusal).map("redirect:"::concat).orElseGet(() -> {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(form, refusal, words, model);
    });
  }

  private static String show(DesignForm form, Reply refusal, Words words, Model model) {
    model.addAttribute("trouble", Trouble.of(refusal, form::fieldOf, words));
    model.addAttribute("typing", "/alliances");
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

package org.alliancetracker.gateway.page.gate;

import jakarta.servlet.http.HttpServletResponse;
import org.alliancetracker.gateway.page.alliance.AlliancePages;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.stage.NotPassed;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.partnership.AllianceCommand;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.input.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Through a gate to another stage, or to the end. A refusal shows what is missing and asks for a reason. */
@Controller
class GateController {

  private final Partnership partnership;
  private final AlliancePages pages;

  GateController(Partnership partnership, AlliancePages pages) {
    this.partnership = partnership;
    this.pages = pages;
  }

  @PostMapping("/alliances/{id}/stage")
  String enter(@PathVariable String id, @RequestParam String to, @RequestParam(defaultValue = "") String reason,
      @RequestParam String key, ActingPerson person, Words words, Flash flash, Model model, HttpServletResponse response) {
    Reply reply = partnership.send(person, id, "/stage", new AllianceCommand.EnterStage(to, override(reason)), key);
    return reply.isOk() ? flash.then(page(id), "stage-entered")
        : again(person, id, words, model, response, NotPassed.of("stage", reply, to, null, null, reason, key, words));
  }

  @PostMapping("/alliances/{id}/close")
  String close(@PathVariable String id, @RequestParam String closing, @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String reason, @RequestParam String key, ActingPerson person, Words words, Flash flash,
      Model model, HttpServletResponse response) {
    Reply reply = partnership.send(person, id, "/close",
        new AllianceCommand.Close(closing, Faults.orNull(note), override(reason)), key);
    return reply.isOk() ? flash.then(page(id), "closed")
        : again(person, id, words, model, response, NotPassed.of("close", reply, null, closing, note, reason, key, words));
  }

  private String again(ActingPerson person, String id, Words words, Model model, HttpServletResponse response, NotPassed notPassed) {
    response.setStatus(HttpStatus.CONFLICT.value());
    return pages.show(person, id, words, model, notPassed);
  }

  private static AllianceCommand.Override override(String reason) {
    return AllianceCommand.Override.of(Faults.orNull(reason));
  }

  private static String page(String id) {
    return "/alliances/" + PathStep.of(id);
  }
}

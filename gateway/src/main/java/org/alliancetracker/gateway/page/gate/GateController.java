package org.alliancetracker.gateway.page.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.gateway.kept.KeptForm;
import org.alliancetracker.gateway.page.alliance.AlliancePages;
import org.alliancetracker.gateway.page.flash.Flash;
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
  private final ComeBack comeBack;

  GateController(Partnership partnership, AlliancePages pages, ComeBack comeBack) {
    this.partnership = partnership;
    this.pages = pages;
    this.comeBack = comeBack;
  }

  @PostMapping("/alliances/{id}/stage")
  String enter(@PathVariable String id, @RequestParam String to, @RequestParam(defaultValue = "") String reason,
      @RequestParam String key, ActingPerson person, Words words, Flash flash, HttpServletRequest request, Model model,
      HttpServletResponse response) {
    Reply reply = partnership.send(person, id, "/stage", new AllianceCommand.EnterStage(to, override(reason)), key);
    return reply.isOk() ? back(id, "stage-entered", flash, request) : again(person, id, reply, words, request, model, response);
  }

  @PostMapping("/alliances/{id}/close")
  String close(@PathVariable String id, @RequestParam String closing, @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String reason, @RequestParam String key, ActingPerson person, Words words, Flash flash,
      HttpServletRequest request, Model model, HttpServletResponse response) {
    Reply reply = partnership.send(person, id, "/close",
        new AllianceCommand.Close(closing, Faults.orNull(note), override(reason)), key);
    return reply.isOk() ? back(id, "closed", flash, request) : again(person, id, reply, words, request, model, response);
  }

  private String again(ActingPerson person, String id, Reply refusal, Words words, HttpServletRequest request, Model model,
      HttpServletResponse response) {
    return comeBack.address(request, refusal).map("redirect:"::concat).orElseGet(() -> {
      response.setStatus(HttpStatus.CONFLICT.value());
      return pages.show(person, id, words, model, new KeptForm(Fields.of(request), refusal));
    });
  }

  private static AllianceCommand.Override override(String reason) {
    return AllianceCommand.Override.of(Faults.orNull(reason));
  }

  private String back(String id, String done, Flash flash, HttpServletRequest request) {
    comeBack.saved(request);
    return flash.then("/alliances/" + PathStep.of(id), done);
  }
}

package org.alliancetracker.gateway.page.alliance;

import jakarta.servlet.http.HttpServletRequest;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One alliance: where it stands, what lies ahead and behind, who takes part. */
@Controller
class AllianceController {

  private final AlliancePages pages;
  private final ComeBack comeBack;

  AllianceController(AlliancePages pages, ComeBack comeBack) {
    this.pages = pages;
    this.comeBack = comeBack;
  }

  @GetMapping("/alliances/{id}")
  String show(@PathVariable String id, ActingPerson person, Words words, Flash flash, HttpServletRequest request, Model model) {
    model.addAttribute("done", flash.told("/alliances/" + PathStep.of(id)).map(note -> Done.of(note, words)).orElse(null));
    return pages.show(person, id, words, model, comeBack.asked(request));
  }
}

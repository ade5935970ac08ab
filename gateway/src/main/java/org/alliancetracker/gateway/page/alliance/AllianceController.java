package org.alliancetracker.gateway.page.alliance;

import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One alliance: where it stands, what lies ahead and behind, who takes part. */
@Controller
class AllianceController {

  private final AlliancePages pages;

  AllianceController(AlliancePages pages) {
    this.pages = pages;
  }

  @GetMapping("/alliances/{id}")
  String show(@PathVariable String id, @RequestParam(required = false) String done,
      @RequestParam(required = false) String milestone, ActingPerson person, Words words, Model model) {
    model.addAttribute("done", Done.of(done, milestone, words));
    return pages.show(person, id, words, model, null);
  }
}

package org.alliancetracker.gateway.page.status;

import java.util.List;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the system is doing, at a glance; the door lets administrators only come here. */
@Controller
class StatusPage {

  private final Rounds rounds;

  StatusPage(Rounds rounds) {
    this.rounds = rounds;
  }

  @GetMapping("/status")
  String status(ActingPerson person, Words words, Model model) {
    List<Part> parts = rounds.parts(person, words);
    long needing = parts.stream().mapToLong(Part::needing).sum();
    model.addAttribute("parts", parts);
    model.addAttribute("answer", needing == 0 ? words.say("status.all-normal") : words.say("status.needing", needing));
    return "status/show";
  }
}

package org.alliancetracker.gateway.page.status;

import java.util.List;
import java.util.Map;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the system is doing, at a glance; the door lets administrators only come here. */
@Controller
class StatusPage {

  private final Rounds rounds;
  private final Map<String, String> engineNotes;

  /** The notes say which engines run and what they promise, for the operator alone; empty where there is nothing to say. */
  StatusPage(Rounds rounds, @Value("${ALLIANCE_ENGINE_NOTE:}") String english,
      @Value("${ALLIANCE_ENGINE_NOTE_FR:${ALLIANCE_ENGINE_NOTE:}}") String french) {
    this.rounds = rounds;
    this.engineNotes = Map.of("en", english, "fr", french);
  }

  @GetMapping("/status")
  String status(ActingPerson person, Words words, Model model) {
    List<Part> parts = rounds.parts(person, words);
    long needing = parts.stream().mapToLong(Part::needing).sum();
    model.addAttribute("parts", parts);
    model.addAttribute("answer", needing == 0 ? words.say("status.all-normal") : words.say("status.needing", needing));
    model.addAttribute("engineNote", engineNotes.getOrDefault(words.locale().getLanguage(), ""));
    return "status/show";
  }
}

package org.alliancetracker.gateway.page.alliance;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliancetracker.gateway.kept.KeptForm;
import org.alliancetracker.gateway.page.history.Names;
import org.alliancetracker.gateway.page.stage.GatePanel;
import org.alliancetracker.gateway.page.stage.NotPassed;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Asked;
import org.alliancetracker.gateway.route.SideBySide;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.evaluation.Campaign;
import org.alliancetracker.gateway.service.evaluation.Evaluations;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Evaluation;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.Part;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of one alliance together; several controllers end with it. */
@Component
public class AlliancePages {

  /** A page about an alliance is worth more than a link on it. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Partnership partnership;
  private final SideBySide sideBySide;
  private final Evaluations evaluations;

  AlliancePages(Partnership partnership, Evaluations evaluations, SideBySide sideBySide) {
    this.partnership = partnership;
    this.evaluations = evaluations;
    this.sideBySide = sideBySide;
  }

  /** @param back a form of the gate that comes back */
  public String show(ActingPerson person, String id, Words words, Model model, KeptForm back) {
    try (Asked<Part<Happening>> history = sideBySide.ask(() -> partnership.history(person, id, null))) {
      Alliance alliance = partnership.alliance(person, id);
      return show(person, alliance, history, words.in(alliance.dayZone()), model, back);
    }
  }

  private String show(ActingPerson person, Alliance alliance, Asked<Part<Happening>> history, Words words, Model model, KeptForm back) {
    if (alliance.evaluations().stream().allMatch(Evaluation::closed)) {
      model.addAttribute("underWay", List.of());
      return show(person, alliance, history.answer(), words, model, back);
    }
    try (Asked<List<Campaign>> campaigns = sideBySide.ask(() -> evaluations.ofAlliance(person, alliance.id()))) {
      String page = show(person, alliance, history.answer(), words, model, back);
      model.addAttribute("underWay",
          UnderWay.of(alliance, campaigns.within(PATIENCE).orElse(List.of()), person.personId(), words));
      return page;
    }
  }

  private String show(ActingPerson person, Alliance alliance, Part<Happening> history, Words words, Model model, KeptForm back) {
    Names names = new Names(alliance, partnership.people(person, Stream.concat(alliance.members().stream().map(Alliance.Member::personId),
        history.items().stream().flatMap(Happening::people)).toList()), words);
    model.addAttribute("view", AllianceView.of(alliance, history, names));
    GatePanel gate = GatePanel.of(alliance, words);
    model.addAttribute("gate", gate);
    NotPassed notPassed = NotPassed.of(back, words);
    model.addAttribute("notPassed", notPassed);
    boolean givesReason = notPassed != null && notPassed.asksForReason();
    if (givesReason || gate != null && gate.mayPass()) {
      model.addAttribute("typing", "/alliances/" + PathStep.of(alliance.id()) + "/" + (givesReason ? notPassed.way() : "close"));
    }
    model.addAttribute("key", UUID.randomUUID().toString());
    return "alliance/show";
  }
}

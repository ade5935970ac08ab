package org.alliancetracker.gateway.page.alliance;

import java.util.UUID;
import java.util.stream.Stream;
import org.alliancetracker.gateway.page.history.Names;
import org.alliancetracker.gateway.page.stage.GatePanel;
import org.alliancetracker.gateway.page.stage.NotPassed;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Asked;
import org.alliancetracker.gateway.route.SideBySide;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.Part;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of one alliance together; several controllers end with it. */
@Component
public class AlliancePages {

  private final Partnership partnership;
  private final SideBySide sideBySide;

  AlliancePages(Partnership partnership, SideBySide sideBySide) {
    this.partnership = partnership;
    this.sideBySide = sideBySide;
  }

  /** @param notPassed a gate that was just refused, or null */
  public String show(ActingPerson person, String id, Words words, Model model, NotPassed notPassed) {
    try (Asked<Part<Happening>> history = sideBySide.ask(() -> partnership.history(person, id, null))) {
      Alliance alliance = partnership.alliance(person, id);
      return show(person, alliance, history.answer(), words.in(alliance.dayZone()), model, notPassed);
    }
  }

  private String show(ActingPerson person, Alliance alliance, Part<Happening> history, Words words, Model model, NotPassed notPassed) {
    Names names = new Names(alliance, partnership.people(person, Stream.concat(alliance.members().stream().map(Alliance.Member::personId),
        history.items().stream().flatMap(Happening::people)).toList()), words);
    model.addAttribute("view", AllianceView.of(alliance, history, names));
    model.addAttribute("gate", GatePanel.of(alliance, words));
    model.addAttribute("notPassed", notPassed);
    model.addAttribute("key", UUID.randomUUID().toString());
    return "alliance/show";
  }
}

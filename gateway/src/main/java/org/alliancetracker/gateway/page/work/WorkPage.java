package org.alliancetracker.gateway.page.work;

import java.util.Map;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.gateway.service.partnership.PortfolioPage;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is due, across alliances. */
@Controller
class WorkPage {

  private final Partnership partnership;

  WorkPage(Partnership partnership) {
    this.partnership = partnership;
  }

  @GetMapping("/work")
  String work(ActingPerson person, SignedIn signedIn, Words words, Model model) {
    PortfolioPage all = partnership.all(person, Map.of());
    WorkList list = WorkList.of(all.items(), words);
    model.addAttribute("name", signedIn.displayName());
    model.addAttribute("sentence", list.inWords(words));
    model.addAttribute("list", list);
    model.addAttribute("cut", all.next() == null ? null : words.say("work.cut", all.items().size()));
    return "work/list";
  }
}

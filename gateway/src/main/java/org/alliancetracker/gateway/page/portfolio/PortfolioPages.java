package org.alliancetracker.gateway.page.portfolio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.gateway.page.design.DesignRight;
import org.alliancetracker.gateway.page.word.Choice;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.gateway.service.partnership.PortfolioPage;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.input.ShownText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The alliances a person may see, with filters that are kept in the address. */
@Controller
class PortfolioPages {

  private static final String LINES = "50";
  private static final int GOALS = 17;

  private final Partnership partnership;

  PortfolioPages(Partnership partnership) {
    this.partnership = partnership;
  }

  @GetMapping("/alliances")
  String portfolio(ActingPerson person, Words words, Model model, @RequestParam(required = false) String stage,
      @RequestParam(required = false) String door, @RequestParam(required = false) String mode,
      @RequestParam(required = false) String sdg, @RequestParam(required = false) String q,
      @RequestParam(required = false) String unmanaged, @RequestParam(required = false) String after) {
    Filters filters = Filters.of(stage, door, mode, sdg, q, unmanaged);
    if (Stream.of(stage, door, mode, sdg, q).anyMatch(value -> value != null && ShownText.isNothing(value))) {
      // a form without script sends its empty fields too; the address to keep has only what was asked for
      return "redirect:" + filters.after(null);
    }
    Map<String, String> parameters = new HashMap<>(filters.parameters());
    parameters.put("limit", LINES);
    parameters.put("after", after);
    PortfolioPage page = partnership.portfolio(person, parameters);
    model.addAttribute("sentence",
        Headline.of(page, after == null, partnership, person, filters).inWords(words, !filters.none()));
    model.addAttribute("rows", page.items().stream().map(line -> Row.of(line, words)).toList());
    model.addAttribute("next", page.next() == null ? null : filters.after(page.next()));
    model.addAttribute("first", after == null ? null : filters.after(null));
    model.addAttribute("chosen", filters.chosen(words));
    model.addAttribute("filters", filters);
    model.addAttribute("stages", Stream.of(Stage.values()).map(one -> new Choice(one.name(), words.stage(one), one == filters.stage()))
        .toList());
    model.addAttribute("doors", Choice.of(EntryDoor.values(), filters.door(), words));
    model.addAttribute("modes", Choice.of(Mode.values(), filters.mode(), words));
    model.addAttribute("goals", goals(filters.sdg(), words));
    model.addAttribute("mayDesign", DesignRight.has(person));
    model.addAttribute("mayAppointAnywhere", person.isAdministrator());
    return "portfolio/list";
  }

  private static List<Choice> goals(Integer chosen, Words words) {
    return IntStream.rangeClosed(1, GOALS)
        .mapToObj(goal -> new Choice(String.valueOf(goal), words.goal(goal), chosen != null && chosen == goal)).toList();
  }
}

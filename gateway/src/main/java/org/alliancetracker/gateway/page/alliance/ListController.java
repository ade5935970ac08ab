package org.alliancetracker.gateway.page.alliance;

import java.util.List;
import java.util.function.Function;
import org.alliancetracker.gateway.page.history.HistoryLine;
import org.alliancetracker.gateway.page.history.Names;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Agreement;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.Meeting;
import org.alliancetracker.gateway.service.partnership.Milestone;
import org.alliancetracker.gateway.service.partnership.Part;
import org.alliancetracker.gateway.service.partnership.Partner;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whole lists and the whole history of an alliance, part by part, the latest first. */
@Controller
class ListController {

  private final Partnership partnership;

  ListController(Partnership partnership) {
    this.partnership = partnership;
  }

  @GetMapping("/alliances/{id}/history")
  String history(@PathVariable String id, @RequestParam(required = false) String after, ActingPerson person, Words usual, Model model) {
    Alliance alliance = partnership.alliance(person, id);
    Words words = usual.in(alliance.dayZone());
    Part<Happening> part = partnership.history(person, id, after);
    Names names = new Names(alliance, partnership.people(person, part.items().stream().flatMap(Happening::people).toList()), words);
    model.addAttribute("lines", part.items().stream().map(line -> HistoryLine.of(line, names)).toList());
    return shown(alliance, words.say("alliance.history"), part, model, "alliance/history");
  }

  @GetMapping("/alliances/{id}/all/{list}")
  String list(@PathVariable String id, @PathVariable String list, @RequestParam(required = false) String after, ActingPerson person,
      Words usual, Model model) {
    WholeList whole = WholeList.of(list).orElseThrow(() -> new ProblemException(InputProblems.notFound()));
    Alliance alliance = partnership.alliance(person, id);
    Words words = usual.in(alliance.dayZone());
    Part<ListLine> part = switch (whole) {
      case MILESTONES -> part(person, id, whole, after, Milestone.class, one -> ListLine.of(one, words));
      case MEETINGS -> part(person, id, whole, after, Meeting.class, one -> ListLine.of(one, words));
      case AGREEMENTS -> part(person, id, whole, after, Agreement.class, one -> ListLine.of(one, words));
      case PARTNERS -> part(person, id, whole, after, Partner.class, one -> ListLine.of(one, words));
      case CLAIMS -> part(person, id, whole, after, Alliance.Claim.class, one -> ListLine.of(one, words));
      case CONTEXT -> part(person, id, whole, after, Alliance.Context.class, one -> ListLine.of(one, words));
      case MEMBERS -> members(person, alliance, after, words);
    };
    model.addAttribute("lines", part.items());
    model.addAttribute("list", whole.step());
    return shown(alliance, capital(words.say("limit." + whole.step())), part, model, "alliance/list");
  }

  private <T> Part<ListLine> part(
      ActingPerson person, String id, WholeList list, String after, Class<T> type, Function<T, ListLine> line) {
    Part<T> part = partnership.list(person, id, list.step(), after, type);
    return new Part<>(part.items().stream().map(line).toList(), part.next());
  }

  private Part<ListLine> members(ActingPerson person, Alliance alliance, String after, Words words) {
    Part<Alliance.Member> part =
        partnership.list(person, alliance.id(), WholeList.MEMBERS.step(), after, Alliance.Member.class);
    List<String> ids = part.items().stream().map(Alliance.Member::personId).toList();
    Names names = new Names(alliance, partnership.people(person, ids), words);
    return new Part<>(part.items().stream().map(one -> ListLine.of(one, names)).toList(), part.next());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String shown(Alliance alliance, String title, Part<?> part, Model model, String page) {
    model.addAttribute("alliance", alliance);
    model.addAttribute("title", title);
    model.addAttribute("next", part.next());
    return page;
  }
}

package org.alliancetracker.gateway.administration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.word.Choice;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has an account, and what it opens; for administrators alone (the door asks). */
@Controller
class AccountsPage {

  private static final String HERE = "/accounts";

  /** What the page shows of one. */
  record Line(String id, String name, List<String> names, List<Choice> roles, String rolesInWords, boolean active) {
  }

  private final Administration administration;
  private final AccountList list;

  AccountsPage(Administration administration, AccountList list) {
    this.administration = administration;
    this.list = list;
  }

  @GetMapping(HERE)
  String show(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) String after, Words words, Flash flash,
      Model model) {
    if (q.length() > AccountList.LONGEST_SEARCH) {
      throw new ProblemException(InputProblems.badValue("q"));
    }
    AccountList.Part part = list.find(q, after, AccountList.USUAL);
    flash.told(HERE).ifPresent(note -> model.addAttribute("done", note.done()));
    model.addAttribute("q", q);
    model.addAttribute("lines", part.items().stream().map(one -> line(one, words)).toList());
    model.addAttribute("next", part.next());
    return "administration/accounts";
  }

  private static Line line(AccountList.Told one, Words words) {
    List<Choice> roles = Administration.ROLES.stream().sorted()
        .map(role -> new Choice(role, words.say("accounts.role." + role), one.roles().contains(role))).toList();
    String inWords = String.join(", ", roles.stream().filter(Choice::chosen).map(Choice::text).toList());
    return new Line(one.id(), one.name(), one.names(), roles, inWords, one.state().equals("active"));
  }

  @PostMapping(HERE + "/{id}/roles")
  String setRoles(@PathVariable String id, @RequestParam(required = false) List<String> role, ActingPerson person, Flash flash) {
    Set<String> roles = role == null ? Set.of() : new LinkedHashSet<>(role);
    return then(administration.setRoles(id, roles, person), "roles", flash);
  }

  @PostMapping(HERE + "/{id}/disable")
  String disable(@PathVariable String id, ActingPerson person, Flash flash) {
    return then(administration.disable(id, person), "disabled", flash);
  }

  @PostMapping(HERE + "/{id}/enable")
  String enable(@PathVariable String id, ActingPerson person, Flash flash) {
    return then(administration.enable(id, person), "enabled", flash);
  }

  private static String then(Ruling<Account> ruling, String done, Flash flash) {
    return flash.then(HERE, ruling instanceof Ruling.Granted ? done : "refused");
  }
}

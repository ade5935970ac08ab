package org.alliancetracker.gateway.administration;

import java.util.HashSet;
import java.util.List;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP, for administrators alone (the door asks). */
@RestController
@RequestMapping("/api/accounts")
class AccountsApi {

  record Roles(List<String> roles) {
  }

  private final Administration administration;
  private final AccountList list;

  AccountsApi(Administration administration, AccountList list) {
    this.administration = administration;
    this.list = list;
  }

  @GetMapping
  ResponseEntity<?> find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "" + AccountList.USUAL) String limit,
      @RequestParam(required = false) String after) {
    if (q.length() > AccountList.LONGEST_SEARCH) {
      return InputProblems.badParameter("q", "Search for at most 200 characters.").response();
    }
    if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > AccountList.MOST) {
      return InputProblems.badParameter("limit", "Ask for 1 to 200 at a time.").response();
    }
    return ResponseEntity.ok(list.find(q, after, Integer.parseInt(limit)));
  }

  @PutMapping("/{id}/roles")
  ResponseEntity<?> setRoles(@PathVariable String id, @RequestBody Roles body, ActingPerson person) {
    if (body.roles() == null || body.roles().contains(null)) {
      return InputProblems.badValue("roles").detail("Send the list of all roles, which may be empty.").response();
    }
    return told(administration.setRoles(id, new HashSet<>(body.roles()), person));
  }

  @PostMapping("/{id}/disable")
  ResponseEntity<?> disable(@PathVariable String id, ActingPerson person) {
    return told(administration.disable(id, person));
  }

  @PostMapping("/{id}/enable")
  ResponseEntity<?> enable(@PathVariable String id, ActingPerson person) {
    return told(administration.enable(id, person));
  }

  private ResponseEntity<?> told(Ruling<Account> ruling) {
    return Answers.of(ruling, account -> ResponseEntity.ok(list.told(account)));
  }
}
